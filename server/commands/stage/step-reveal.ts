import { StepReveal } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { type Screen, step } from "#app/domain/contest/stage.ts";
import { type PerformanceChanges, savePerformance } from "#db/queries/performances.ts";
import { saveStage } from "#db/queries/stages.ts";
import { defineCommand, done } from "../define-command.ts";
import {
  loadStageWithPerformance,
  type PerformanceFacts,
  performerOf,
  unlessUnderWay,
} from "./stage-facts.ts";

/**
 * One step of the reveal, forward or back. The last step shows the score in the hall and therefore to the spectators;
 * stepping back from it covers the score again, until the contest is signed. On the ranking it opens or covers one place.
 */
export const stepTheReveal = defineCommand({
  name: "stage.step-reveal",
  input: StepReveal,
  load: ({ tx, input }) => loadStageWithPerformance(tx, input.panelId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.stage.scope),
  run({ input, facts: { stage, current }, now }) {
    const { contestId, panelId } = stage.scope;
    const stepped = step({
      screen: stage.screen,
      direction: input.direction,
      performer: performerOf(current),
    });
    if (!stepped.ok) return stepped;
    const screen = stepped.value;
    const score = scoreChange({ before: stage.screen, after: screen, current, now });
    return done(screen, {
      write: async (tx) => {
        await saveStage(tx, { panelId, screen });
        if (score !== null) await savePerformance(tx, score);
      },
      audit: {
        contestId,
        details: { panelId, performanceId: stage.onStageId, direction: input.direction, screen },
      },
      events: [{ contestId, type: "reveal-stepped", performanceIds: null }],
    });
  },
});

function scoreChange(input: { before: Screen; after: Screen; current: PerformanceFacts | null; now: Date }) {
  const { before, after, current, now } = input;
  if (current === null || before.reveal === after.reveal) return null;
  const { id, status, revealedAt } = current.performance;
  const of = (changes: PerformanceChanges) => ({ id, changes });
  if (after.reveal === "final") {
    return of({ revealedAt: revealedAt ?? now, status: PerformanceLife.shown(status) });
  }
  if (before.reveal === "final" && unlessUnderWay(current) === null) {
    return of({ revealedAt: null, status: PerformanceLife.covered(status) });
  }
  return null;
}
