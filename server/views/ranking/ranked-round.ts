import { OnRankedRound } from "#app/contracts/ranking.ts";
import type { RankedListShown, RankedRoundView, RankedRowShown } from "#app/contracts/ranking-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHoldRound, mayReadCandidate, mayReadRound } from "#app/domain/access/selection.ts";
import { zoneOf } from "#app/domain/selection/list-report.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { valuesOf } from "#app/domain/selection/scored-candidate.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { waterfallOf } from "#app/domain/selection/waterfall.ts";
import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";
import { countMeetings } from "#db/queries/selection-ranking.ts";
import { firmnessProgress } from "#server/selection/firmness-runs.ts";
import { defineView } from "#server/views/define-view.ts";
import { blockedShown, loadRankedRound, type RankedRoundFacts } from "./load-round.ts";

/** A page shows so many of a list, from the top. */
const MOST_ROWS = 2_000;

/** The lists of a round: all for who holds it, their own people for the managers below, nothing of oneself. */
export const rankedRound = defineView({
  name: "ranking.ranked-round",
  input: OnRankedRound,
  async load({ db, input }) {
    const found = await loadRankedRound(db, input.roundId);
    if (found === null) return null;
    const run = firmnessProgress(input.roundId);
    return {
      ...found,
      meetings: await countMeetings(db, input.roundId),
      run: run === null ? null : { ...run },
    };
  },
  allow: ({ actor, facts }) => mayReadRound(actor, facts),
  project(facts, { viewer }): RankedRoundView {
    const { round, run } = facts;
    const { rules, report, status } = round;
    const hold = mayHoldRound(viewer, facts);
    const seen = facts.candidates.filter((each) => mayRead(viewer, facts, each));
    const rank = (status === "eligible" || status === "ranked") && facts.meetings === 0;
    return {
      roundId: round.id,
      title: round.title,
      status,
      rankedAt: round.rankedAt?.getTime() ?? null,
      eligible: facts.candidates.filter(
        ({ candidate }) => candidate.eligible === true && candidate.withdrawnAt === null,
      ).length,
      draws: rules.firmness.draws,
      criteria: rules.criteria.map(({ key, name, weight }) => ({ key, name, weight })),
      contests: contestsOf(facts),
      lists: report === null ? [] : rules.lists.map((list) => listShown({ facts, list, seen, hold })),
      run: hold ? run : null,
      may: {
        hold,
        rank: hold && rank,
        firmness: hold && report !== null && hasReached(status, "ranked") && !hasReached(status, "decided"),
      },
    };
  },
});

const mayRead = (
  viewer: Actor,
  facts: RankedRoundFacts,
  { candidate, personPath }: PlacedCandidate,
): boolean =>
  !isOwn(viewer, candidate.cadreId) &&
  mayReadCandidate(viewer, { ...facts, cadreId: candidate.cadreId, personPath });

function contestsOf({ round: { rules, report } }: RankedRoundFacts): RankedRoundView["contests"] {
  return (report?.contests ?? []).flatMap((contest) =>
    rules.criteria.flatMap(({ name, source }) =>
      source.kind === "contest" && source.contestIds.includes(contest.contestId)
        ? [{ ...contest, criterion: name, shrunk: source.shrink && contest.reliability !== null }]
        : [],
    ),
  );
}

function listShown(given: {
  facts: RankedRoundFacts;
  list: PostList;
  seen: readonly PlacedCandidate[];
  hold: boolean;
}): RankedListShown {
  const { facts, list, hold } = given;
  const { rules, report } = facts.round;
  const found = report?.lists.find(({ post }) => post === list.post);
  const onList = given.seen.filter(({ candidate }) => candidate.post === list.post);
  const ranked = onList.flatMap((each) => rowShown(each, facts) ?? []);
  const names = new Map(facts.candidates.map(({ candidate, name }) => [candidate.id, name]));
  return {
    ...{ post: list.post, seats: list.total },
    ...{ perSubdistrict: list.perSubdistrict, perCommunity: list.perCommunity },
    eligible: found?.eligible ?? 0,
    selected: found?.selected ?? 0,
    report: hold && found !== undefined ? { total: found.total, firmness: found.firmness } : null,
    intervals: (hold ? (found?.intervals ?? []) : []).flatMap((interval) => {
      const criterion = rules.criteria.find(({ key }) => key === interval.criterion);
      return criterion === undefined ? [] : [{ ...interval, name: criterion.name, weight: criterion.weight }];
    }),
    price:
      hold && found?.price
        ? {
            ...found.price,
            swaps: found.price.swaps.map((swap) => ({
              in: names.get(swap.in) ?? "",
              out: swap.out === null ? null : (names.get(swap.out) ?? ""),
            })),
          }
        : null,
    rows: ranked.slice(0, MOST_ROWS),
    more: Math.max(0, ranked.length - MOST_ROWS),
    without: onList.flatMap(({ candidate, name, unitName }) => {
      const missing = (candidate.gates ?? []).filter(({ kind, passed }) => kind === "score" && !passed);
      if (missing.length === 0 || candidate.withdrawnAt !== null) return [];
      return [
        { id: candidate.id, name, unitName, criteria: missing.map(({ found }) => String(found ?? "")) },
      ];
    }),
  };
}

function rowShown(each: PlacedCandidate, facts: RankedRoundFacts): RankedRowShown | null {
  const { candidate, name, unitName } = each;
  const { id, place, composite, acceptability } = candidate;
  const { rules } = facts.round;
  const scores = candidate.scores ?? [];
  const values = valuesOf({ scores, rules });
  if (place === null || composite === null || values === null) return null;
  const weights = rules.criteria.map(({ weight }) => weight);
  const { parts } = waterfallOf({ values, other: values, weights });
  return {
    ...{ id, place, name, unitName, composite, acceptability },
    advised: candidate.advised === true,
    zone: acceptability === null ? null : zoneOf(acceptability),
    blocked: blockedShown(candidate.blocked, facts.unitNames),
    parts: rules.criteria.flatMap(({ key }, at) => {
      const score = scores.find(({ criterion }) => criterion === key);
      if (score === undefined) return [];
      const { raw, used, how } = score;
      return [{ criterion: key, part: parts[at]?.own ?? 0, raw, used, how }];
    }),
  };
}
