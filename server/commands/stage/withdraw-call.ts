import { OnPerformance } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadPerformance, unlessLive } from "./stage-facts.ts";

/** The wrong one was called: called → waiting, and the stage is free. */
export const withdrawCall = defineCommand({
  name: "stage.withdraw-call",
  input: OnPerformance,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.scope),
  run: ({ facts, actor, now }) =>
    unlessLive(facts) ??
    movePerformance({
      facts,
      arrow: "withdrawCall",
      type: "call-withdrawn",
      actor,
      now,
      changes: { calledAt: null },
      stage: { performanceId: null, screen: { ...facts.screen, mode: "title" } },
    }),
});
