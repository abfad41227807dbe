import type * as Rational from "../shared/rational.ts";
import type { CandidateFacts } from "./candidate-facts.ts";
import type { RankKey } from "./rank-key.ts";
import type { Criterion, TieKey } from "./selection-rules.ts";

export type TieFacts = Pick<CandidateFacts, "communityWorkStartedOn" | "birthMonth">;

/**
 * Composite, then the announced tie keys in order, the lot last; the higher the better. PURE.
 * A criterion's value counts in whole millionths, rounded down; tenure in full months as of `asOf`, so that a start known
 * by its month and one known by its day compare; the birth month as months since year 0. Throws on a tie key of no criterion.
 */
export function rankKeyOf(given: {
  composite: number;
  /** One for each criterion in order. */
  values: readonly Rational.Ratio[];
  tieKeys: readonly TieKey[];
  criteria: readonly Pick<Criterion, "key">[];
  facts: TieFacts;
  /** YYYY-MM-DD */
  asOf: string;
  /** See lot-text.ts. */
  lot: number;
}): RankKey {
  const ties = given.tieKeys.map((tie) => {
    if (tie.kind === "tenure")
      return fullMonths({ from: given.facts.communityWorkStartedOn, to: given.asOf });
    if (tie.kind === "younger") return monthCount(given.facts.birthMonth);
    const value = given.values[given.criteria.findIndex(({ key }) => key === tie.key)];
    if (value === undefined) throw new Error(`the tie key ${tie.key} is no criterion with a value`);
    return millionths(value);
  });
  return [given.composite, ...ties, given.lot];
}

/** Rounded down. */
export const millionths = ({ numerator, denominator }: Rational.Ratio): number =>
  Number((numerator * 1_000_000n) / denominator);

/** Full months between `from`, YYYY-MM (its first day) or YYYY-MM-DD, and the day `to`; 0 where `from` is later or not known (""). */
export function fullMonths({ from, to }: { from: string; to: string }): number {
  if (from === "") return 0;
  const short = Number(to.slice(8, 10)) < Number(from.slice(8, 10) || "1") ? 1 : 0;
  return Math.max(0, monthCount(to) - monthCount(from) - short);
}

const monthCount = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
