import type { Criterion, Item } from "#app/domain/scoring/rule-set.ts";
import { type Sheet, under } from "#app/domain/scoring/sheet.ts";

/** Marks to try the rules with. PURE: the same item gives the same marks. */

/** Seven judges' leanings in shares of the range, so that the highest and the lowest are somebody each time. */
const LEANINGS = [0.86, 0.9, 0.82, 0.93, 0.78, 0.88, 0.84, 0.91, 0.8, 0.87, 0.83, 0.89, 0.85, 0.94, 0.76];
export const MOST_JUDGES = LEANINGS.length;
const WOBBLE = 0.03;

/** A mark on the criterion's step, near the judge's leaning. */
export function sampleMark(given: { criterion: Criterion; index: number; judge: number }): number {
  const { minimum, maximum, step } = given.criterion;
  if (step <= 0 || maximum <= minimum) return minimum;
  const leaning = LEANINGS[given.judge % LEANINGS.length] ?? 0;
  const share = Math.min(1, leaning + (((given.judge + given.index * 2) % 3) - 1) * WOBBLE);
  const steps = Math.floor(((maximum - minimum) * share) / step);
  return minimum + steps * step;
}

/** What the organiser wrote over a sample mark; null: left empty. Under `cellOf`. */
export type Overwritten = Readonly<Record<string, number | null>>;
export const cellOf = (given: { judge: number; criterionKey: string }): string =>
  `${given.judge}/${given.criterionKey}`;

/** A mark of the example, or null where the cell is empty. */
export function markOf(given: {
  criterion: Criterion;
  index: number;
  judge: number;
  overwritten: Overwritten;
}): number | null {
  const written = under(given.overwritten, cellOf({ judge: given.judge, criterionKey: given.criterion.key }));
  return written === undefined ? sampleMark(given) : written;
}

export const seatOf = (judge: number): string => `J${judge + 1}`;

/** The sheets of the example; an empty cell is a mark that is missing. */
export const exampleSheets = (given: { item: Item; judges: number; overwritten: Overwritten }): Sheet[] =>
  Array.from({ length: given.judges }, (_, judge) => ({
    seatId: seatOf(judge),
    label: seatOf(judge),
    marks: Object.fromEntries(
      given.item.criteria.flatMap((criterion, index) => {
        const mark = markOf({ criterion, index, judge, overwritten: given.overwritten });
        return mark === null ? [] : [[criterion.key, mark]];
      }),
    ),
  }));
