import { OnPerformanceWithReason } from "#app/contracts/stage.ts";
import { mayRuleOn } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand } from "../define-command.ts";
import { settle } from "./move-performance.ts";
import { loadPerformance, unlessUnderWay } from "./stage-facts.ts";

/** Takes back an absence or a disqualification, with the reason: back to where its stamps say it was. */
export const reinstatePerformance = defineCommand({
  name: "stage.reinstate-performance",
  input: OnPerformanceWithReason,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) =>
    mayRuleOn(actor, { ...facts.scope, locked: facts.performance.lockedAt !== null }),
  run({ input, facts, actor, now }) {
    const closed = unlessUnderWay(facts);
    if (closed !== null) return closed;
    const { performance } = facts;
    const { status } = performance;
    if (status !== "absent" && status !== "disqualified") {
      return refused(PerformanceLife.STATUS_RULES[status], { who: facts.who });
    }
    const neverPerformed = status === "absent";
    return settle({
      facts,
      status: PerformanceLife.reinstated({
        called: performance.calledAt !== null && !neverPerformed,
        locked: performance.lockedAt !== null,
      }),
      type: "performance-reinstated",
      actor,
      now,
      reason: input.reason,
      changes: { statusReason: null, ...(neverPerformed ? { calledAt: null } : {}) },
    });
  },
});
