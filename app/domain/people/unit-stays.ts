/** Where somebody belonged from a day (YYYY-MM-DD) up to another, which is no longer one of it. PURE. */
export type UnitStay = { unitId: string; unitName: string; fromOn: string; toOn: string | null };

/** Versions of a record, oldest first, as stays: those that follow each other in one unit are one stay. */
export function unitStays(versions: readonly UnitStay[]): UnitStay[] {
  const stays: UnitStay[] = [];
  for (const { unitId, unitName, fromOn, toOn } of versions) {
    const last = stays.at(-1);
    if (last?.unitId === unitId) last.toOn = toOn;
    else stays.push({ unitId, unitName, fromOn, toOn });
  }
  return stays;
}
