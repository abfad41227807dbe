import { PressClockWithReason } from "#app/contracts/stage.ts";
import { mayPressClock } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { loadClock, pressClock } from "./press-clock.ts";

/** Back to zero, with the reason (a technical fault, a false start): onStage → called. The stamp keeps the reading there was. */
export const resetClock = defineCommand({
  name: "stage.reset-clock",
  input: PressClockWithReason,
  load: ({ tx, input }) => loadClock(tx, input.performanceId),
  allow: ({ actor, facts }) => mayPressClock(actor, facts.scope),
  run: ({ input, facts, now, actor }) =>
    pressClock({ press: "reset", facts, pressedAt: input.pressedAt, now, actor, reason: input.reason }),
});
