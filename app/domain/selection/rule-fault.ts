import type { Problem } from "../scoring/problem.ts";

/**
 * What can be wrong with the rules of a round; each has a sentence in every catalogue as `selection-problem.<code>`. Facts
 * as the sentence shows them: points and percentages in ones (not hundredths), counts whole. PURE.
 */
export const RULE_FAULTS = [
  "not-a-day", // value
  "no-lists",
  "post-not-of-pool", // post, pool
  "post-twice", // post
  "total-below-one",
  "cap-below-one",
  "cap-above-total", // total
  "community-cap-above-subdistrict", // most
  "unit-missing",
  "unit-twice",
  "unit-cap-range", // total
  "floor-below-one",
  "floor-above-total", // total
  "floor-above-cap", // atMost
  "floor-twice",
  "floor-age-range", // least, most
  "floors-above-total", // needed, total
  "key-missing",
  "key-twice", // key
  "gate-without-posts",
  "gate-post-without-list", // post
  "age-without-bound",
  "age-range", // least, most
  "age-order",
  "tenure-below-one",
  "nothing-chosen",
  "named-twice", // name
  "years-range", // least, most
  "department-missing",
  "no-criteria",
  "name-missing",
  "name-twice", // name
  "weight-range",
  "weights-sum", // sum (per cent)
  "too-few-anchors",
  "anchor-points-rise", // above
  "anchor-values-fall", // least (per cent)
  "anchor-value-range",
  "anchors-start", // value (per cent)
  "anchors-end", // value (per cent)
  "points-negative",
  "error-negative",
  "not-a-month", // value
  "months-order",
  "months-after-day", // asOf
  "no-grade-points",
  "grade-points-order",
  "votes-points-order",
  "votes-points-equal",
  "tie-criterion-unknown", // key
  "tie-twice",
  "draws-range", // least, most
  "margin-range", // most (per cent)
  "notice-too-short", // least
] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

/** One problem where `holds`, none otherwise. */
export const faultWhere = (
  holds: boolean,
  path: string,
  fault: RuleFault,
  facts: Problem["facts"] = {},
): Problem[] => (holds ? [{ path, rule: `selection-problem.${fault}`, facts }] : []);

export const isWhole = (value: number): boolean => Number.isSafeInteger(value);
export const isBlank = (text: string): boolean => text.trim() === "";

/** Everybody whose text an earlier one has too. */
export const twice = <T>(items: readonly T[], of: (item: T) => string): boolean[] => {
  const seen = new Set<string>();
  return items.map((item) => {
    const text = of(item);
    const known = seen.has(text);
    seen.add(text);
    return known;
  });
};
