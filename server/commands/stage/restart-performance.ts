import { RestartPerformance } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { afterCall } from "#app/domain/contest/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadPerformance, loadStageWithPerformance, unlessLive } from "./stage-facts.ts";

/**
 * After a technical fault the performer comes back: with the clock as it stood (paused, to be resumed) or from zero.
 * Takes the stage; refuses `stage.occupied` while somebody else is on it.
 */
export const restartPerformance = defineCommand({
  name: "stage.restart-performance",
  input: RestartPerformance,
  async load({ tx, input }) {
    const facts = await loadPerformance(tx, input.performanceId);
    if (facts === null) return null;
    const onStage = await loadStageWithPerformance(tx, facts.scope.panelId);
    return { ...facts, current: onStage?.current ?? null };
  },
  allow: ({ actor, facts }) => mayRunStage(actor, facts.scope),
  run({ input, facts, actor, now }) {
    const notLive = unlessLive(facts);
    if (notLive !== null) return notLive;
    const { current, performance } = facts;
    const taken = current !== null && current.performance.id !== performance.id;
    if (taken && PerformanceLife.isOnStage(current.performance.status)) {
      return refused("stage.occupied", { who: current.who });
    }
    // A clock that never ran has nothing to go on from.
    const fromZero = input.clock === "reset" || performance.clockBeforeMs === 0;
    return movePerformance({
      facts,
      arrow: fromZero ? "restart" : "goOn",
      type: "performance-restarted",
      actor,
      now,
      ...(fromZero ? { clock: "reset" as const } : {}),
      changes: { statusReason: null, calledAt: now },
      stage: { performanceId: performance.id, screen: afterCall(facts.screen) },
    });
  },
});
