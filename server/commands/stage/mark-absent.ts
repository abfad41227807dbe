import { OnPerformanceWithReason } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadPerformance, unlessLive } from "./stage-facts.ts";

/** The contestant did not come or gave up (弃赛): waiting, called or broken off → absent, with the reason. */
export const markAbsent = defineCommand({
  name: "stage.mark-absent",
  input: OnPerformanceWithReason,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.scope),
  run: ({ input, facts, actor, now }) =>
    unlessLive(facts) ??
    movePerformance({
      facts,
      arrow: "markAbsent",
      type: "performance-absent",
      actor,
      now,
      reason: input.reason,
      changes: { statusReason: input.reason },
    }),
});
