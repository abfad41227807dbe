import { OnPerformanceWithReason } from "#app/contracts/stage.ts";
import { mayRuleOn } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadPerformance, unlessUnderWay } from "./stage-facts.ts";

/** Takes a performance out of the ranking, with the reason. A clock that runs is stopped; what was marked stays readable. */
export const disqualifyPerformance = defineCommand({
  name: "stage.disqualify-performance",
  input: OnPerformanceWithReason,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) =>
    mayRuleOn(actor, { ...facts.scope, locked: facts.performance.lockedAt !== null }),
  run: ({ input, facts, actor, now }) =>
    unlessUnderWay(facts) ??
    movePerformance({
      facts,
      arrow: "disqualify",
      type: "performance-disqualified",
      actor,
      now,
      clock: "stop",
      reason: input.reason,
      changes: { statusReason: input.reason },
    }),
});
