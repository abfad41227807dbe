import * as Rational from "#app/domain/shared/rational.ts";
import type { Scoring } from "./rule-set.ts";
import type { Trim } from "./trim-table.ts";

/** Which side a value was dropped on; null: it counts. */
export type Dropped = "high" | "low" | null;
export type Combined = { value: Rational.Ratio; dropped: Dropped[] };

/**
 * One value out of the judges' values, given in seat order. PURE.
 *
 * mean: Σx / n. trimmedMean: (Σx − high largest − low smallest) / (n − high − low). median: the middle value, or the
 * mean of the two in the middle; the others are reported as dropped.
 * Of equal highest values one is dropped for each place: the judge seated last; of equal lowest the judge seated first.
 * So nobody is dropped on both sides when all agree, and the same marks always give the same slip.
 * Throws when nothing would be left: `PanelTotal` answers "waiting" before it comes to that.
 */
export const of = (input: {
  values: readonly Rational.Ratio[];
  combineJudges: Scoring["combineJudges"];
  trim: Trim;
}): Combined => {
  const { values } = input;
  const { high, low } = input.combineJudges === "median" ? middle(values.length) : input.trim;
  if (values.length <= high + low) throw new RangeError("A trim must leave at least one mark.");
  const order = values
    .map((value, seat) => ({ value, seat }))
    .sort((a, b) => Rational.compare(a.value, b.value) || a.seat - b.seat);
  const dropped: Dropped[] = values.map(() => null);
  for (const { seat } of order.slice(0, low)) dropped[seat] = "low";
  for (const { seat } of order.slice(values.length - high)) dropped[seat] = "high";
  const kept = order.slice(low, values.length - high).map(({ value }) => value);
  return { value: Rational.mean(kept), dropped };
};

const middle = (count: number): Trim => {
  const side = Math.floor((count - 1) / 2);
  return { high: side, low: side };
};
