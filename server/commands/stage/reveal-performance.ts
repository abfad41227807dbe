import { OnPerformance } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { revealAll } from "#app/domain/contest/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { savePerformance } from "#db/queries/performances.ts";
import { saveStage } from "#db/queries/stages.ts";
import { defineCommand, done } from "../define-command.ts";
import { loadPerformance } from "./stage-facts.ts";

/**
 * Makes a locked score public at once, without the steps. If the performance stands on its stage, the screen shows it.
 * Refuses `stage.not-locked`, and a performance that was disqualified or absent. Revealing twice is revealing once.
 */
export const revealPerformance = defineCommand({
  name: "stage.reveal-performance",
  input: OnPerformance,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.scope),
  run({ facts, now }) {
    const { performance, scope, who } = facts;
    const { id, status } = performance;
    if (status === "absent" || status === "disqualified")
      return refused(PerformanceLife.STATUS_RULES[status], { who });
    if (performance.lockedAt === null) return refused("stage.not-locked", { who });
    const shown = facts.onStageId === id;
    const changes = { revealedAt: performance.revealedAt ?? now, status: PerformanceLife.shown(status) };
    return done(
      { performanceId: id, status: changes.status },
      {
        write: async (tx) => {
          await savePerformance(tx, { id, changes });
          if (shown) await saveStage(tx, { panelId: scope.panelId, screen: revealAll(facts.screen) });
        },
        audit: { contestId: scope.contestId, details: { performanceId: id, shownOnScreen: shown } },
        events: [
          { contestId: scope.contestId, type: "performance-revealed", performanceIds: shown ? null : [id] },
        ],
      },
    );
  },
});
