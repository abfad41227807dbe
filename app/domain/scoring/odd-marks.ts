import * as Rational from "#app/domain/shared/rational.ts";
import * as Deviation from "./analytics/deviation.ts";
import { median } from "./analytics/statistic.ts";
import * as JudgeTotal from "./judge-total.ts";
import type { Item } from "./rule-set.ts";
import { type Sheet, under } from "./sheet.ts";

/**
 * A question to the judge before he submits; neutral, private, and never a refusal.
 * allEqual: every criterion has the same share of its range. sameAsLast: every mark as for the contestant before.
 * farFromOwn: the total is far from his own totals so far.
 */
export type OddMark =
  | { kind: "allEqual" }
  | { kind: "sameAsLast" }
  | { kind: "farFromOwn"; side: "above" | "below" };

const CRITERIA_FOR_EQUAL = 3;
/** Modified z beyond which a total is far (Iglewicz & Hoaglin), and the least distance as a share of the full range. */
const FAR = 3.5;
const LEAST_SHARE = 0.1;

/** PURE. `earlier`: the judge's complete sheets for this item so far, in running order. An incomplete sheet has no warnings. */
export const of = (input: { item: Item; sheet: Sheet; earlier: readonly Sheet[] }): OddMark[] => {
  const { item, sheet } = input;
  if (item.criteria.some(({ key }) => under(sheet.marks, key) === undefined)) return [];
  const found: OddMark[] = [];
  if (isAllEqual(input)) found.push({ kind: "allEqual" });
  const last = input.earlier.at(-1);
  if (
    last !== undefined &&
    item.criteria.length >= 2 &&
    item.criteria.every(({ key }) => under(last.marks, key) === under(sheet.marks, key))
  ) {
    found.push({ kind: "sameAsLast" });
  }
  const side = farSide(input);
  return side === null ? found : [...found, { kind: "farFromOwn", side }];
};

const isAllEqual = ({ item, sheet }: { item: Item; sheet: Sheet }): boolean => {
  if (item.criteria.length < CRITERIA_FOR_EQUAL) return false;
  const shares = item.criteria.map(({ key, minimum, maximum }) =>
    Rational.ofUnits((under(sheet.marks, key) ?? minimum) - minimum, Math.max(1, maximum - minimum)),
  );
  const [first = Rational.zero] = shares;
  return shares.every((share) => Rational.equals(share, first));
};

const farSide = (input: {
  item: Item;
  sheet: Sheet;
  earlier: readonly Sheet[];
}): "above" | "below" | null => {
  const { criteria, scoring } = input.item;
  const totalOf = (sheet: Sheet) => Rational.approximate(JudgeTotal.of({ sheet, criteria, scoring }));
  const bound = (end: "minimum" | "maximum") =>
    totalOf({ seatId: "", label: "", marks: Object.fromEntries(criteria.map((one) => [one.key, one[end]])) });
  const earlier = input.earlier.map(totalOf);
  const own = totalOf(input.sheet);
  const z = Deviation.modifiedZ([...earlier, own]).at(-1);
  if (z === undefined || z.kind === "tooFew") return null;
  const distance = own - median(earlier);
  const isFar = z.kind === "noSpread" || Math.abs(z.value) > FAR;
  if (!isFar || Math.abs(distance) < LEAST_SHARE * (bound("maximum") - bound("minimum"))) return null;
  return distance > 0 ? "above" : "below";
};
