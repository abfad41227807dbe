import type { PublicView } from "#app/contracts/live.ts";
import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";
import {
  itemOf,
  itemPoints,
  liveClock,
  liveContest,
  liveContestants,
  performanceHead,
  rankingOf,
  stagedPerformances,
} from "./parts.ts";
import { countingSheets, recusedSeats, standingsOf } from "./standings.ts";

/** What thousands may see: order, stage, and scores once they were revealed. */
export function projectPublic(facts: ContestFacts): PublicView {
  const scores = new Map<string, string>();
  for (const { facts: performance, item, outcome } of standingsOf(facts, "revealed").performances) {
    if (outcome.kind === "scored") scores.set(performance.id, itemPoints(item, outcome.value));
  }
  const onStage: Record<string, string> = {};
  const clocks: PublicView["clocks"] = {};
  const progress: PublicView["progress"] = {};
  for (const stage of facts.stages) {
    const row = stage.performanceId === null ? undefined : facts.performances.get(stage.performanceId);
    if (row === undefined) continue;
    onStage[stage.panelId] = row.id;
    const clock = liveClock(facts, row);
    if (clock !== undefined) clocks[row.id] = clock;
    progress[row.id] = progressOf(facts, row);
  }
  const ranking = rankingOf(facts, "revealed");
  return {
    contest: liveContest(facts),
    contestants: liveContestants(facts),
    performances: Object.fromEntries(
      stagedPerformances(facts).map((row) => {
        const score = scores.get(row.id);
        const head = performanceHead(row);
        return [row.id, score === undefined ? head : { ...head, score }];
      }),
    ),
    onStage,
    clocks,
    progress,
    ranking: ranking.rows,
    ...(ranking.item === undefined ? {} : { rankingItem: itemOf(facts, ranking.item.key)?.name ?? "" }),
  };
}

function progressOf(facts: ContestFacts, row: PerformanceFacts): { submitted: number; of: number } {
  const recused = recusedSeats(facts, row.contestantId);
  const marking = facts.seats.filter(
    (seat) => seat.panelId === row.panelId && seat.scoring === "counts" && !recused.has(seat.id),
  );
  return { submitted: countingSheets(facts, row).length, of: marking.length };
}
