import type { Adjustment } from "#app/domain/scoring/item-score.ts";
import type { RuleSet, TieKey } from "#app/domain/scoring/rule-set.ts";
import * as Advancement from "./advancement.ts";
import type { ContestantScore } from "./contestant-score.ts";
import * as ContestantScores from "./contestant-scores.ts";
import * as PerformanceScores from "./performance-scores.ts";
import * as Ranking from "./ranking.ts";
import * as TieKeys from "./tie-keys.ts";

export type ContestInput = {
  ruleSet: RuleSet;
  contestants: readonly { id: string; subdistrict: string | null }[];
  performances: readonly PerformanceScores.PerformanceFacts[];
  /** Points added to or taken from a contestant's round outside its items (a segment's deduction); signed. */
  roundAdjustments: readonly (Adjustment & { contestantId: string; roundKey: string })[];
  /** The lot a contestant drew after the tie chain; null: none. */
  lotOf: (contestantId: string) => number | null;
};

export type Standing = Ranking.Ranking<ContestantScore, TieKey>;
export type RoundStanding = Standing & { key: string; entered: number; cut: Advancement.Advancing };
export type ContestStandings = {
  performances: PerformanceScores.PerformanceScore[];
  rounds: RoundStanding[];
  /** The contest: all contestants, those of a later round above those who went out before it. */
  contest: Standing;
};

/**
 * Everything that follows from the marks of a contest. PURE.
 * Each round is ranked on the points up to and with it (carry-over), with its tie chain and its cut. In the contest a
 * place is also kept free for everybody of a later round who has no score yet.
 */
export const of = (input: ContestInput): ContestStandings => {
  const performances = PerformanceScores.of(input);
  const scoresUpTo = (upTo: number) => ContestantScores.of({ ...input, performances, upTo });
  const rounds = input.ruleSet.rounds.map((round, index) => {
    const entered = scoresUpTo(index + 1).filter(({ stage }) => stage === index);
    const standing = rank({ input, entries: entered, upTo: index + 1 });
    const cut = Advancement.of({
      rows: standing.rows.map(rankedRow),
      entered: entered.length,
      rule: round.advancement,
    });
    return { ...standing, key: round.key, entered: entered.length, cut };
  });
  const all = scoresUpTo(input.ruleSet.rounds.length);
  return {
    performances,
    rounds,
    contest: keepPlaces(rank({ input, entries: all, upTo: input.ruleSet.rounds.length })),
  };
};

export const rankedRow = (row: Standing["rows"][number]): Advancement.RankedRow => ({
  id: row.entry.id,
  place: row.place,
  score: row.score,
  subdistrict: row.entry.subdistrict,
});

const rank = (input: { input: ContestInput; entries: readonly ContestantScore[]; upTo: number }): Standing =>
  Ranking.of({
    entries: input.entries,
    chain: TieKeys.chain({ ruleSet: input.input.ruleSet, upTo: input.upTo }),
    end: input.input.ruleSet.tieEnd,
    lotOf: input.input.lotOf,
  });

const keepPlaces = (standing: Standing): Standing => {
  const pending = standing.unplaced.filter(({ unplaced }) => unplaced === "open" || unplaced === "waiting");
  if (pending.length === 0) return standing;
  const rows = standing.rows.map((row) => ({
    ...row,
    place: row.place + pending.filter(({ stage }) => stage > row.entry.stage).length,
  }));
  return { ...standing, rows };
};
