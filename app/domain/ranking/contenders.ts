import * as BestScore from "#app/domain/scoring/best-score.ts";
import * as ContestScore from "#app/domain/scoring/contest-score.ts";
import * as RoundScore from "#app/domain/scoring/round-score.ts";
import type { Round } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { Contender } from "./clinch.ts";
import type { ContestInput, ContestStandings } from "./contest-standings.ts";
import type { ContestantScore } from "./contestant-score.ts";
import type { PerformanceScore } from "./performance-scores.ts";

/**
 * The contestants of one round for `Clinch`: the scored ones with score and place, the open and waiting ones with the
 * best score they can still reach. PURE. The absent and disqualified are left out.
 */
export const of = (input: {
  contest: ContestInput;
  standings: ContestStandings;
  roundIndex: number;
}): Contender[] => {
  const standing = input.standings.rounds[input.roundIndex];
  if (standing === undefined) return [];
  const scored = standing.rows.map(
    ({ entry: { id, subdistrict }, score, place }): Contender => ({
      id,
      subdistrict,
      kind: "scored",
      score,
      place,
    }),
  );
  const open = standing.unplaced
    .filter(({ unplaced }) => unplaced === "open" || unplaced === "waiting")
    .map((entry): Contender => {
      const { id, subdistrict } = entry;
      return { id, subdistrict, kind: "open", best: bestOf({ ...input, entry }) };
    });
  return [...scored, ...open];
};

const bestOf = (input: {
  contest: ContestInput;
  standings: ContestStandings;
  roundIndex: number;
  entry: ContestantScore;
}): Rational.Ratio => {
  const { contest, entry } = input;
  const own = input.standings.performances.filter(({ facts }) => facts.contestantId === entry.id);
  const rounds = contest.ruleSet.rounds.slice(0, input.roundIndex + 1).map((round) => {
    const known = entry.rounds.get(round.key);
    if (known !== undefined) return known;
    const adjustments = contest.roundAdjustments.filter(
      ({ contestantId, roundKey }) => contestantId === entry.id && roundKey === round.key,
    );
    const scoreOf = (itemKey: string) => bestItem({ round, itemKey, own });
    return RoundScore.of({ round, scoreOf, adjustments })?.value ?? Rational.zero;
  });
  return ContestScore.of({ ruleSet: contest.ruleSet, rounds }).value;
};

const bestItem = (input: { round: Round; itemKey: string; own: readonly PerformanceScore[] }) => {
  const performance = input.own.find(({ facts }) => facts.itemKey === input.itemKey);
  if (performance?.outcome.kind === "scored") return performance.outcome.value;
  const item = performance?.item ?? input.round.items.find(({ key }) => key === input.itemKey);
  return item === undefined ? null : BestScore.of({ ...(performance?.facts ?? none), item });
};

const none = { breaches: [], adjustments: [] };
