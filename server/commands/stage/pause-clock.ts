import { PressClock } from "#app/contracts/stage.ts";
import { mayPressClock } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { loadClock, pressClock } from "./press-clock.ts";

/** The clock stands still while the performer stays: nothing is decided yet. */
export const pauseClock = defineCommand({
  name: "stage.pause-clock",
  input: PressClock,
  load: ({ tx, input }) => loadClock(tx, input.performanceId),
  allow: ({ actor, facts }) => mayPressClock(actor, facts.scope),
  run: ({ input, facts, now, actor }) =>
    pressClock({ press: "pause", facts, pressedAt: input.pressedAt, now, actor }),
});
