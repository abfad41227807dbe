import type { ContestTrace } from "#app/domain/scoring/contest-score.ts";
import type { ItemTrace } from "#app/domain/scoring/item-score.ts";
import type { PanelTrace } from "#app/domain/scoring/panel-trace.ts";
import * as PublishedScore from "#app/domain/scoring/published-score.ts";
import type { RoundTrace } from "#app/domain/scoring/round-score.ts";
import type { RuleSet, TieKey } from "#app/domain/scoring/rule-set.ts";
import * as TieChainProblems from "#app/domain/scoring/tie-chain-problems.ts";
import type { TimeDeduction } from "#app/domain/scoring/time-deduction.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { ContestStandings, Standing } from "./contest-standings.ts";
import type { UnplacedReason } from "./contestant-score.ts";
import type { PerformanceScore } from "./performance-scores.ts";
import type { Decision } from "./ranking.ts";

/** The result of a contest as plain JSON: what `contest recompute` prints and a signature is put under. */
export type ContestResult = {
  format: "yanzhen.result";
  version: 1;
  ranking: PlacedResult[];
  unplaced: { contestant: string; name: string; reason: UnplacedReason }[];
  /** Equal to the end of the tie chain, still to be drawn. */
  openDraws: readonly string[][];
  rounds: RoundResult[];
  contestants: { contestant: string; rounds: RoundTrace[]; contest: ContestTrace | null }[];
  performances: PerformanceResult[];
};

export type PlacedResult = {
  place: number;
  contestant: string;
  name: string;
  /** As published. */
  score: string;
  /** Without loss. */
  exact: string;
  /** Round the contestant got to. */
  round: string;
  decidedBy: { key: string; own: string | null; other: string | null; against: string } | null;
};

export type RoundResult = {
  round: string;
  entered: number;
  ranking: PlacedResult[];
  unplaced: ContestResult["unplaced"];
  advancing: string[];
  undecided: string[];
  tiedAtCut: string[];
};

export type PerformanceResult = { contestant: string; round: string; item: string } & (
  | { status: "scored"; score: string; exact: string; arithmetic: ItemTrace }
  | {
      status: "waiting";
      reason: string;
      present: number;
      minimum: number;
      incomplete: PanelTrace["incomplete"];
    }
  | { status: "disqualified"; time: TimeDeduction | null }
  | { status: "absent" | "open" }
);

type Names = { ruleSet: RuleSet; nameOf: (contestantId: string) => string };

/** PURE. The same marks give the same text, key by key. */
export const of = (input: Names & { standings: ContestStandings }): ContestResult => {
  const { contest, rounds, performances } = input.standings;
  return {
    format: "yanzhen.result",
    version: 1,
    ranking: placed({ ...input, standing: contest }),
    unplaced: unplaced({ ...input, standing: contest }),
    openDraws: contest.openDraws,
    rounds: rounds.map((round) => ({
      round: round.key,
      entered: round.entered,
      ranking: placed({ ...input, standing: round }),
      unplaced: unplaced({ ...input, standing: round }),
      ...round.cut,
    })),
    contestants: [...contest.rows.map(({ entry }) => entry), ...contest.unplaced].map((entry) => ({
      contestant: entry.id,
      rounds: entry.roundTraces,
      contest: entry.trace,
    })),
    performances: performances.map(performanceResult),
  };
};

const placed = (input: Names & { standing: Standing }): PlacedResult[] =>
  input.standing.rows.map(({ entry, score, place, decidedBy }) => ({
    place,
    contestant: entry.id,
    name: input.nameOf(entry.id),
    score: PublishedScore.text({ value: score, rounding: input.ruleSet.rounding }),
    exact: Decimal.exact(score),
    round: input.ruleSet.rounds[entry.stage]?.key ?? "",
    decidedBy: decidedBy === null ? null : decision(decidedBy),
  }));

const decision = ({ key, own, other, against }: Decision<TieKey>) => ({
  key: key === "draw" ? key : TieChainProblems.nameOf(key),
  own,
  other,
  against,
});

const unplaced = (input: Names & { standing: Standing }): ContestResult["unplaced"] =>
  input.standing.unplaced.map((entry) => ({
    contestant: entry.id,
    name: input.nameOf(entry.id),
    reason: entry.unplaced ?? "open",
  }));

const performanceResult = ({ facts, item, outcome }: PerformanceScore): PerformanceResult => {
  const base = { contestant: facts.contestantId, round: facts.roundKey, item: facts.itemKey };
  switch (outcome.kind) {
    case "scored": {
      const score = PublishedScore.text({ value: outcome.value, rounding: item.scoring.rounding.item });
      return {
        ...base,
        status: "scored",
        score,
        exact: Decimal.exact(outcome.value),
        arithmetic: outcome.trace,
      };
    }
    case "waiting": {
      const { reason, present, minimum, incomplete } = outcome;
      return { ...base, status: "waiting", reason, present, minimum, incomplete };
    }
    case "disqualified":
      return { ...base, status: "disqualified", time: outcome.time };
    case "absent":
    case "open":
      return { ...base, status: outcome.kind };
  }
};
