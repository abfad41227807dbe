import { OnPanel } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { followStage } from "#app/domain/contest/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadStageWithPerformance, unlessLive } from "./stage-facts.ts";

/**
 * The performer leaves: called or onStage → scoring. A clock that still runs is stopped; an item without a clock comes
 * to its marks this way. The screen goes on to the marks. Refuses `stage.nobody-on-stage`.
 */
export const closeStage = defineCommand({
  name: "stage.close-stage",
  input: OnPanel,
  load: ({ tx, input }) => loadStageWithPerformance(tx, input.panelId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.stage.scope),
  run({ facts: { stage, current }, actor, now }) {
    const notLive = unlessLive(stage);
    if (notLive !== null) return notLive;
    if (current === null || !PerformanceLife.isOnStage(current.performance.status)) {
      return refused("stage.nobody-on-stage");
    }
    return movePerformance({
      facts: current,
      arrow: "leave",
      type: "performer-left",
      actor,
      now,
      clock: "stop",
      stage: { screen: followStage(stage.screen, "leave") },
    });
  },
});
