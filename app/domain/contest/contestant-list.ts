/** A list of contestants (name, unit) held against the roster, row by row. PURE. */
export type ListRow = { name: string; unitName: string };
export type RosterEntry = { cadreId: string; name: string; unitId: string; unitName: string };
export type ListUnit = { id: string; name: string };

export type Verdict =
  /** Somebody of the roster. */
  | { row: number; kind: "cadre"; cadreId: string; unitId: string; name: string; unitName: string }
  /** Somebody from elsewhere; `unitId` where the unit is one of ours. `namesake`: the roster has the name in another unit. */
  | {
      row: number;
      kind: "outsider";
      unitId: string | null;
      name: string;
      unitName: string;
      namesake: string | null;
    }
  | { row: number; kind: "refused"; name: string; unitName: string; rule: ListRefusal };
export type ListRefusal =
  | "contest.row-without-name"
  | "contest.row-without-unit"
  | "contest.row-twice"
  | "contest.row-ambiguous"
  | "contest.contestant-twice";

/** Spaces of any width at the ends and inside do not make another name. */
export const plainName = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

const keyOf = (row: ListRow): string => `${plainName(row.name)}\n${plainName(row.unitName)}`;

/**
 * Each row becomes a person of the roster where name and unit name exactly one, somebody from elsewhere where the roster
 * has nobody of that name in that unit, or is refused: no name, no unit, twice in the list, already in the contest,
 * or two people of that name in that unit. `row` counts from 0.
 */
export const read = (input: {
  rows: readonly ListRow[];
  roster: readonly RosterEntry[];
  units: readonly ListUnit[];
  already: readonly (ListRow & { cadreId: string | null })[];
}): Verdict[] => {
  const roster = groupBy(input.roster, keyOf);
  const byName = groupBy(input.roster, ({ name }) => plainName(name));
  const units = new Map(input.units.map((unit) => [plainName(unit.name), unit.id]));
  const taken = new Set(input.already.map(keyOf));
  const takenCadres = new Set(input.already.flatMap(({ cadreId }) => (cadreId === null ? [] : [cadreId])));
  const seen = new Set<string>();
  return input.rows.map((given, row): Verdict => {
    const name = plainName(given.name);
    const unitName = given.unitName.trim();
    const no = (rule: ListRefusal): Verdict => ({ row, kind: "refused", name, unitName, rule });
    if (name === "") return no("contest.row-without-name");
    if (unitName === "") return no("contest.row-without-unit");
    const key = keyOf(given);
    if (seen.has(key)) return no("contest.row-twice");
    seen.add(key);
    const [match, ...others] = roster.get(key) ?? [];
    if (taken.has(key) || (match !== undefined && takenCadres.has(match.cadreId)))
      return no("contest.contestant-twice");
    if (others.length > 0) return no("contest.row-ambiguous");
    if (match !== undefined) return { row, kind: "cadre", ...match };
    const namesake = byName.get(name)?.[0]?.unitName ?? null;
    return {
      row,
      kind: "outsider",
      unitId: units.get(plainName(unitName)) ?? null,
      name,
      unitName,
      namesake,
    };
  });
};

const groupBy = <T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
};
