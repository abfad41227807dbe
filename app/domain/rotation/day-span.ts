/** Whole days, YYYY-MM-DD, both ends included. PURE. */
export type DaySpan = { fromOn: string; toOn: string };

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Number of days, both ends counted; below 1 where the span ends before it begins. */
export const lengthOf = ({ fromOn, toOn }: DaySpan): number =>
  Math.round((at(toOn) - at(fromOn)) / DAY_MS) + 1;

export const holds = (span: DaySpan, day: string): boolean => span.fromOn <= day && day <= span.toOn;

export const overlaps = (one: DaySpan, other: DaySpan): boolean =>
  one.fromOn <= other.toOn && other.fromOn <= one.toOn;

/** Days both have; null: none. */
export function commonDays(one: DaySpan, other: DaySpan): DaySpan | null {
  if (!overlaps(one, other)) return null;
  return {
    fromOn: one.fromOn > other.fromOn ? one.fromOn : other.fromOn,
    toOn: one.toOn < other.toOn ? one.toOn : other.toOn,
  };
}
