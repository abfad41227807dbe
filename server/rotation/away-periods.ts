import { daysOf, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";

export type Absence = {
  cadreId: string;
  /** YYYY-MM-DD, both included. */
  fromOn: string;
  toOn: string;
  /** The first day back, where that is known. */
  returnedOn: string | null;
};

const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/**
 * Whole periods in which somebody is away: more than half of the period's calendar days are covered by registered absences
 * (days in two absences count once). Shorter ones are a matter of stand-ins. PURE.
 */
export function awayPeriods(
  settings: RotationSettings,
  absences: readonly Absence[],
): { personId: string; period: number }[] {
  const people = new Map<string, Absence[]>();
  for (const absence of absences)
    people.set(absence.cadreId, [...(people.get(absence.cadreId) ?? []), absence]);
  const periods = Array.from({ length: settings.periods }, (_, period) => {
    const { fromOn, toOn } = daysOf(settings, period);
    return { period, first: dayNumber(fromOn), last: dayNumber(toOn) };
  });
  return [...people].flatMap(([personId, own]) =>
    periods
      .filter(({ first, last }) => 2 * daysAway(own, { first, last }) > last - first + 1)
      .map(({ period }) => ({ personId, period })),
  );
}

function daysAway(absences: readonly Absence[], { first, last }: { first: number; last: number }): number {
  const days = new Set<number>();
  for (const { fromOn, toOn, returnedOn } of absences) {
    const end = Math.min(dayNumber(toOn), returnedOn === null ? last : dayNumber(returnedOn) - 1, last);
    for (let day = Math.max(dayNumber(fromOn), first); day <= end; day += 1) days.add(day);
  }
  return days.size;
}
