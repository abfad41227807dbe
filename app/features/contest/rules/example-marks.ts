import type { Criterion, Item } from "#app/domain/scoring/rule-set.ts";
import type { Sheet } from "#app/domain/scoring/sheet.ts";

/** How far along its range each judge of the example marks, in percent; judges after the ninth begin anew. */
const LEVELS = [86, 91, 78, 88, 95, 83, 89, 74, 90];
/** The example's contestant is so many seconds over the limit. */
const OVER_SECONDS = 35;

/** Sheets of an example: the same every time, every mark in range and on its step. */
export const exampleSheets = (input: { item: Item; judges: number }): Sheet[] =>
  Array.from({ length: input.judges }, (_, judge) => ({
    seatId: `J${judge + 1}`,
    label: `J${judge + 1}`,
    marks: Object.fromEntries(
      input.item.criteria.map((criterion, at) => [
        criterion.key,
        markAt({ criterion, percent: LEVELS[(judge + at * 2) % LEVELS.length] ?? 85 }),
      ]),
    ),
  }));

const markAt = ({ criterion, percent }: { criterion: Criterion; percent: number }): number => {
  const { minimum, maximum, step } = criterion;
  const steps = Math.round((((maximum - minimum) / step) * percent) / 100);
  return minimum + steps * step;
};

export const exampleReadingMs = (item: Item): number[] =>
  item.timing === null ? [] : [item.timing.limitMs + OVER_SECONDS * 1_000];
