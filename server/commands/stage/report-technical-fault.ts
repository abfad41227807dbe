import { PressClockWithReason } from "#app/contracts/stage.ts";
import { mayPressClock } from "#app/domain/access/stage.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import { defineCommand } from "../define-command.ts";
import { movePerformance } from "./move-performance.ts";
import { loadClock } from "./press-clock.ts";
import { unlessLive } from "./stage-facts.ts";

/** A technical fault breaks the performance off: the clock is paused at the press, and the stage is free for others. */
export const reportTechnicalFault = defineCommand({
  name: "stage.report-technical-fault",
  input: PressClockWithReason,
  load: ({ tx, input }) => loadClock(tx, input.performanceId),
  allow: ({ actor, facts }) => mayPressClock(actor, facts.scope),
  run({ input, facts, actor, now }) {
    const { atMs } = Clock.acceptedAt({
      pressedAtMs: input.pressedAt ?? null,
      nowMs: now.getTime(),
      lastStampMs: facts.lastStampMs,
    });
    return (
      unlessLive(facts) ??
      movePerformance({
        facts,
        arrow: "breakOff",
        type: "technical-fault-reported",
        actor,
        now,
        clock: "pause",
        atMs,
        reason: input.reason,
        changes: { statusReason: input.reason },
      })
    );
  },
});
