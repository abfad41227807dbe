import * as Rational from "#app/domain/shared/rational.ts";
import type { Criterion, Scoring } from "./rule-set.ts";
import { type Sheet, under } from "./sheet.ts";

/** Ten-thousandths in one, for factors and weights. */
export const WHOLE = 10_000n;

/**
 * One judge's total in points, unrounded: Σ mark × factor, or Σ mark × factor × weight where criteria are a weighted
 * mean. PURE. The sheet must be complete.
 */
export const of = (input: {
  sheet: Sheet;
  criteria: readonly Criterion[];
  scoring: Scoring;
}): Rational.Ratio => {
  const weighted = input.scoring.combineCriteria === "weightedMean";
  const units = input.criteria.reduce((sum, criterion) => {
    const mark = BigInt(under(input.sheet.marks, criterion.key) ?? 0) * BigInt(criterion.factor);
    return sum + (weighted ? mark * BigInt(criterion.weight) : mark);
  }, 0n);
  return Rational.of(units, 100n * WHOLE * (weighted ? WHOLE : 1n));
};
