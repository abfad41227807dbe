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
export const of = (input: ContestInput): ContestStandings =>
  ofScored({ input, performances: PerformanceScores.of(input) });

/** The same, where the performances are scored already (their scores are kept while nothing of them changes). */
export const ofScored = ({ input, performances }: Scored): ContestStandings => {
  return {
    performances: [...performances],
    rounds: input.ruleSet.rounds.map((_, index) =>
      roundStanding({ input, index, entries: roundEntries({ input, performances, index }) }),
    ),
    contest: contestStanding({ input, entries: contestEntries({ input, performances }) }),
  };
};

type Scored = { input: ContestInput; performances: readonly PerformanceScores.PerformanceScore[] };

/** Who is entered in a round, with the points up to and with it. */
export const roundEntries = ({ input, performances, index }: Scored & { index: number }): ContestantScore[] =>
  ContestantScores.of({ ...input, performances, upTo: index + 1 }).filter(({ stage }) => stage === index);

export const contestEntries = ({ input, performances }: Scored): ContestantScore[] =>
  ContestantScores.of({ ...input, performances, upTo: input.ruleSet.rounds.length });

/** The ranking of one round and its cut. */
export const roundStanding = (input: {
  input: ContestInput;
  index: number;
  entries: readonly ContestantScore[];
}): RoundStanding => {
  const round = input.input.ruleSet.rounds[input.index];
  const standing = rank({ ...input, upTo: input.index + 1 });
  const cut = Advancement.of({
    rows: standing.rows.map(rankedRow),
    entered: input.entries.length,
    rule: round?.advancement ?? { kind: "all" },
  });
  return { ...standing, key: round?.key ?? "", entered: input.entries.length, cut };
};

/** The ranking of the whole contest. */
export const contestStanding = (input: {
  input: ContestInput;
  entries: readonly ContestantScore[];
}): Standing => keepPlaces(rank({ ...input, upTo: input.input.ruleSet.rounds.length }));

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
