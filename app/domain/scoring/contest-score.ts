import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Rounding from "#app/domain/shared/rounding.ts";
import { WHOLE } from "./judge-total.ts";
import type { Exact } from "./panel-trace.ts";
import type { RuleSet } from "./rule-set.ts";

export type ContestTrace = {
  rounds: { key: string; weight: number; value: Exact; contribution: Exact }[];
  unrounded: Exact;
  value: Exact;
};

/**
 * Rounds into the contest, up to the last round a contestant took part in. PURE.
 *
 * Sum: Σ carried share × round. The last round counts with its own share as well.
 * Weighted mean: Σ weight × round ÷ Σ weight over the rounds taken part in, so that somebody who went out early has a
 * score on the same scale; where those weights are all zero (nothing is carried over) the last round's score stands.
 * The rule set's rounding ends it.
 */
export const of = (input: {
  ruleSet: RuleSet;
  /** Scores of the first rounds of the rule set, in order; at least one. */
  rounds: readonly Rational.Ratio[];
}): { value: Rational.Ratio; trace: ContestTrace } => {
  const { ruleSet } = input;
  const weights = sharesOf({ ruleSet, count: input.rounds.length });
  const rounds: ContestTrace["rounds"] = [];
  let unrounded = Rational.zero;
  input.rounds.forEach((value, index) => {
    const weight = weights[index] ?? Rational.zero;
    const contribution = Rational.multiply(value, weight);
    unrounded = Rational.add(unrounded, contribution);
    const round = ruleSet.rounds[index];
    rounds.push({
      key: round?.key ?? "",
      weight: round?.weight ?? 0,
      value: Decimal.exact(value),
      contribution: Decimal.exact(contribution),
    });
  });
  const value = Rounding.of({ value: unrounded, rounding: ruleSet.rounding });
  return { value, trace: { rounds, unrounded: Decimal.exact(unrounded), value: Decimal.exact(value) } };
};

const sharesOf = (input: { ruleSet: RuleSet; count: number }): Rational.Ratio[] => {
  const weights = input.ruleSet.rounds.slice(0, input.count).map(({ weight }) => BigInt(weight));
  if (input.ruleSet.combineRounds === "sum") return weights.map((weight) => Rational.of(weight, WHOLE));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return sum === 0n
    ? weights.map((_, index) => (index === weights.length - 1 ? Rational.ofUnits(1, 1) : Rational.zero))
    : weights.map((weight) => Rational.of(weight, sum));
};
