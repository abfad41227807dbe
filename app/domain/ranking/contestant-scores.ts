import * as ContestScore from "#app/domain/scoring/contest-score.ts";
import type { Adjustment, ItemScored } from "#app/domain/scoring/item-score.ts";
import * as RoundScore from "#app/domain/scoring/round-score.ts";
import type { Round, RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { ContestantScore, UnplacedReason } from "./contestant-score.ts";
import type { PerformanceScore } from "./performance-scores.ts";

type Input = {
  ruleSet: RuleSet;
  contestants: readonly { id: string; subdistrict: string | null }[];
  performances: readonly PerformanceScore[];
  roundAdjustments: readonly (Adjustment & { contestantId: string; roundKey: string })[];
  /** Number of rounds looked at, from the first. */
  upTo: number;
};

/**
 * The contestants of the first `upTo` rounds with their scores. PURE.
 * Somebody takes part in the rounds in which he has a performance. One item he was disqualified from or absent in, or
 * that has no score yet, leaves him without a score in the last of them; the gravest reason is named.
 */
export const of = (input: Input): ContestantScore[] => {
  const rounds = input.ruleSet.rounds.slice(0, input.upTo);
  const performances = groupBy(input.performances, ({ facts }) => facts.contestantId);
  const adjustments = groupBy(input.roundAdjustments, ({ contestantId }) => contestantId);
  return input.contestants.flatMap((contestant) => {
    const own = performances.get(contestant.id) ?? [];
    const taken = rounds.map((round) => own.some(({ facts }) => facts.roundKey === round.key));
    const stage = taken.lastIndexOf(true);
    if (stage < 0) return [];
    const adjusted = adjustments.get(contestant.id) ?? [];
    const upToStage = rounds.slice(0, stage + 1);
    return [scoreOf({ contestant, ruleSet: input.ruleSet, rounds: upToStage, own, adjusted, stage })];
  });
};

const groupBy = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
};

const scoreOf = (input: {
  contestant: { id: string; subdistrict: string | null };
  ruleSet: RuleSet;
  rounds: readonly Round[];
  own: readonly PerformanceScore[];
  adjusted: Input["roundAdjustments"];
  stage: number;
}): ContestantScore => {
  const items = scoredItems(input.own);
  const scored = input.rounds.map((round) =>
    RoundScore.of({
      round,
      scoreOf: (itemKey) => items.get(itemKey)?.value ?? null,
      adjustments: input.adjusted
        .filter(({ roundKey }) => roundKey === round.key)
        .map(({ points, reason }) => ({ points, reason })),
    }),
  );
  const unplaced = reasonOf({ ...input, scored });
  const contest =
    unplaced === null
      ? ContestScore.of({
          ruleSet: input.ruleSet,
          rounds: scored.map((round) => round?.value ?? Rational.zero),
        })
      : null;
  return {
    ...input.contestant,
    score: contest?.value ?? null,
    stage: input.stage,
    unplaced,
    items,
    rounds: new Map(scored.flatMap((round) => (round === null ? [] : [[round.trace.key, round.value]]))),
    roundTraces: scored.flatMap((round) => (round === null ? [] : [round.trace])),
    trace: contest?.trace ?? null,
  };
};

const scoredItems = (own: readonly PerformanceScore[]): Map<string, ItemScored> =>
  new Map(
    own.flatMap(({ facts, outcome }) =>
      outcome.kind === "scored" ? [[facts.itemKey, outcome] as const] : [],
    ),
  );

/** The gravest of what stands against a score in the last round; an earlier round only matters where it counts. */
const reasonOf = (input: {
  rounds: readonly Round[];
  own: readonly PerformanceScore[];
  scored: readonly (ReturnType<typeof RoundScore.of> | null)[];
}): UnplacedReason | null => {
  const last = input.rounds.at(-1);
  const kinds = input.own
    .filter(({ facts }) => facts.roundKey === last?.key)
    .map(({ outcome }) => outcome.kind);
  for (const reason of ["disqualified", "absent", "waiting"] as const) {
    if (kinds.includes(reason)) return reason;
  }
  if (input.scored.at(-1) === null) return "open";
  const missing = input.scored.some((score, index) => score === null && input.rounds[index]?.weight !== 0);
  return missing ? "incomplete" : null;
};
