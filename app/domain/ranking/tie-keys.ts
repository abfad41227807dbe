import * as ContestScoreRule from "#app/domain/scoring/contest-score.ts";
import { WHOLE } from "#app/domain/scoring/judge-total.ts";
import * as RoundScore from "#app/domain/scoring/round-score.ts";
import type { Criterion, Item, Round, RuleSet, TieKey } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { ContestantScore } from "./contestant-score.ts";
import type { ChainKey } from "./tie-groups.ts";

type Key = ChainKey<ContestantScore, TieKey>;

/**
 * The keys of a rule set's tie chain as functions. PURE. All are exact and higher first.
 *
 * - marksAboveMean: over all items, the number of judges' totals above the mean of the tied contestants' panel values
 *   in that item (panel values are the trimmed means).
 * - heaviestCriterion: the score on the criterion that can add most to the contest; of equals the first in the rule set.
 * - untrimmedMean: the contest score with the plain mean of all judges' totals in place of each item's score.
 * - lowestMark: the lowest of all judges' totals.
 * - round, item, criterion: that score.
 *
 * `upTo` is the number of rounds looked at: a key that names a later round's item has no values and decides nothing.
 */
export const chain = (input: { ruleSet: RuleSet; upTo: number }): Key[] =>
  input.ruleSet.tieChain.map((key) => ({ key, valuesOf: valuesOf({ ...input, key }) }));

const valuesOf = (input: { ruleSet: RuleSet; upTo: number; key: TieKey }): Key["valuesOf"] => {
  const { key, ruleSet } = input;
  const rounds = ruleSet.rounds.slice(0, input.upTo);
  const each =
    (value: (entry: ContestantScore) => Rational.Ratio | null) => (tied: readonly ContestantScore[]) =>
      tied.map(value);
  switch (key.kind) {
    case "marksAboveMean":
      return (tied) => marksAboveMean({ tied, rounds });
    case "heaviestCriterion": {
      const heaviest = heaviestCriterion(rounds);
      return each((entry) => (heaviest === null ? null : criterionOf({ entry, ...heaviest })));
    }
    case "untrimmedMean":
      return each((entry) => untrimmedMean({ entry, ruleSet, rounds }));
    case "lowestMark":
      return each((entry) =>
        Rational.lowest(itemsOf({ entry, rounds }).flatMap(({ panel }) => panel.judgeTotals)),
      );
    case "round":
      return each((entry) =>
        rounds.some((round) => round.key === key.roundKey) ? (entry.rounds.get(key.roundKey) ?? null) : null,
      );
    case "item":
      return each((entry) => scoredItem({ entry, rounds, itemKey: key.itemKey })?.value ?? null);
    case "criterion":
      return each((entry) =>
        scoredItem({ entry, rounds, itemKey: key.itemKey }) === null ? null : criterionOf({ entry, ...key }),
      );
  }
};

const scoredItem = (input: { entry: ContestantScore; rounds: readonly Round[]; itemKey: string }) =>
  input.rounds.some((round) => round.items.some(({ key }) => key === input.itemKey))
    ? (input.entry.items.get(input.itemKey) ?? null)
    : null;

const itemsOf = (input: { entry: ContestantScore; rounds: readonly Round[] }) =>
  input.rounds.flatMap((round) =>
    round.items.flatMap(({ key }) => {
      const item = input.entry.items.get(key);
      return item === undefined ? [] : [item];
    }),
  );

const criterionOf = (input: { entry: ContestantScore; itemKey: string; criterionKey: string }) =>
  input.entry.items.get(input.itemKey)?.panel.criteria.get(input.criterionKey) ?? null;

const marksAboveMean = (input: { tied: readonly ContestantScore[]; rounds: readonly Round[] }) => {
  const counts = input.tied.map(() => 0);
  for (const { key } of input.rounds.flatMap((round) => round.items)) {
    const panels = input.tied.map((entry) => entry.items.get(key)?.panel ?? null);
    const values = panels.flatMap((panel) => (panel === null ? [] : [panel.value]));
    if (values.length === 0) continue;
    const mean = Rational.mean(values);
    panels.forEach((panel, index) => {
      const above = panel?.judgeTotals.filter((total) => Rational.compare(total, mean) > 0).length ?? 0;
      counts[index] = (counts[index] ?? 0) + above;
    });
  }
  return counts.map((count) => Rational.ofUnits(count, 1));
};

const untrimmedMean = (input: { entry: ContestantScore; ruleSet: RuleSet; rounds: readonly Round[] }) => {
  const scores = input.rounds.map((round) =>
    RoundScore.of({
      round: { ...round, rounding: null },
      scoreOf: (itemKey) => input.entry.items.get(itemKey)?.panel.untrimmedMean ?? null,
      adjustments: [],
    }),
  );
  const values = scores.map((score) => score?.value ?? Rational.zero);
  if (values.length === 0 || scores.at(-1) === null) return null;
  return ContestScoreRule.of({ ruleSet: { ...input.ruleSet, rounding: null }, rounds: values }).value;
};

/** What a full criterion can add to the contest: maximum × factor, times the shares above it. */
const weightOf = (input: { round: Round; item: Item; criterion: Criterion }): bigint => {
  const { round, item, criterion } = input;
  const inItem = item.scoring.combineCriteria === "weightedMean" ? BigInt(criterion.weight) : WHOLE;
  const inRound = round.combineItems === "weightedMean" ? BigInt(item.weight) : WHOLE;
  return BigInt(criterion.maximum) * BigInt(criterion.factor) * inItem * inRound * BigInt(round.weight);
};

const heaviestCriterion = (rounds: readonly Round[]): { itemKey: string; criterionKey: string } | null => {
  let best: { itemKey: string; criterionKey: string; weight: bigint } | null = null;
  for (const round of rounds) {
    for (const item of round.items) {
      for (const criterion of item.criteria) {
        const weight = weightOf({ round, item, criterion });
        if (best === null || weight > best.weight) {
          best = { itemKey: item.key, criterionKey: criterion.key, weight };
        }
      }
    }
  }
  return best;
};
