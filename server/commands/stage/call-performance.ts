import { CallPerformance } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { afterCall, nextWaiting } from "#app/domain/contest/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listCallable } from "#db/queries/performances.ts";
import { findRuleSet } from "#db/queries/stages.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadPerformance, loadStageWithPerformance, unlessLive } from "./stage-facts.ts";

/**
 * Calls a performance to the stage of its panel: the one named, or the next one of the running order. The screen shows
 * who is next, and the reveal starts anew.
 * Refuses while somebody is on this stage or called to it (`stage.occupied`), when nobody waits (`stage.nobody-waits`),
 * and for a contestant who has withdrawn.
 */
export const callPerformance = defineCommand({
  name: "stage.call-performance",
  input: CallPerformance,
  async load({ tx, input }) {
    const found = await loadStageWithPerformance(tx, input.panelId);
    if (found === null) return null;
    const id =
      input.performanceId ??
      (await findNext(tx, { panelId: input.panelId, contestId: found.stage.scope.contestId }));
    const called = id === null ? null : await loadPerformance(tx, id);
    const foreign =
      called === null ? input.performanceId !== undefined : called.scope.panelId !== input.panelId;
    return foreign ? null : { ...found, called };
  },
  allow: ({ actor, facts }) => mayRunStage(actor, facts.stage.scope),
  run({ facts, actor, now }) {
    const { stage, current, called } = facts;
    const notLive = unlessLive(stage);
    if (notLive !== null) return notLive;
    if (current !== null && PerformanceLife.isOnStage(current.performance.status)) {
      return refused("stage.occupied", { who: current.who });
    }
    if (called === null) return refused("stage.nobody-waits");
    if (called.contestantStatus !== "registered") return refused("stage.contestant-out", { who: called.who });
    return movePerformance({
      facts: called,
      arrow: "call",
      type: "performance-called",
      actor,
      now,
      changes: { calledAt: now },
      stage: { performanceId: called.performance.id, screen: afterCall(stage.screen) },
    });
  },
});

async function findNext(
  tx: Tx,
  { panelId, contestId }: { panelId: string; contestId: string },
): Promise<string | null> {
  const [waiting, ruleSet] = await Promise.all([listCallable(tx, panelId), findRuleSet(tx, contestId)]);
  const itemKeys = ruleSet?.rounds.flatMap((round) => round.items.map((item) => item.key)) ?? [];
  return nextWaiting(waiting, itemKeys)?.id ?? null;
}
