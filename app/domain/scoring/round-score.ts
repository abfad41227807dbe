import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Rounding from "#app/domain/shared/rounding.ts";
import type { Adjustment } from "./item-score.ts";
import { WHOLE } from "./judge-total.ts";
import type { Exact } from "./panel-trace.ts";
import type { Round } from "./rule-set.ts";

export type RoundTrace = {
  key: string;
  items: { key: string; weight: number; value: Exact; contribution: Exact }[];
  adjustments: Adjustment[];
  unrounded: Exact;
  value: Exact;
};

/**
 * Items into a round. PURE. Sum of the items, or Σ weight × item; then the round's adjustments (a segment's deduction),
 * then the round's rounding. `scoreOf` gives the score of an item by key; null when one is missing: no score yet.
 */
export const of = (input: {
  round: Round;
  scoreOf: (itemKey: string) => Rational.Ratio | null;
  adjustments: readonly Adjustment[];
}): { value: Rational.Ratio; trace: RoundTrace } | null => {
  const { round } = input;
  const items: RoundTrace["items"] = [];
  let sum = Rational.zero;
  for (const item of round.items) {
    const value = input.scoreOf(item.key);
    if (value === null) return null;
    const contribution = share({ round, weight: item.weight, value });
    sum = Rational.add(sum, contribution);
    items.push({
      key: item.key,
      weight: item.weight,
      value: Decimal.exact(value),
      contribution: Decimal.exact(contribution),
    });
  }
  const adjusted = input.adjustments.reduce((total, { points }) => total + points, 0);
  const unrounded = Rational.add(sum, Rational.ofCenti(adjusted));
  const value = Rounding.of({ value: unrounded, rounding: round.rounding });
  const trace = {
    key: round.key,
    items,
    adjustments: [...input.adjustments],
    unrounded: Decimal.exact(unrounded),
    value: Decimal.exact(value),
  };
  return { value, trace };
};

const share = (input: { round: Round; weight: number; value: Rational.Ratio }): Rational.Ratio =>
  input.round.combineItems === "sum"
    ? input.value
    : Rational.multiply(input.value, Rational.of(BigInt(input.weight), WHOLE));
