import { PressClock } from "#app/contracts/stage.ts";
import { mayPressClock } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { loadClock, pressClock } from "./press-clock.ts";

/** The performer begins: called → onStage, the clock runs, a screen that showed who is next shows the clock. */
export const startClock = defineCommand({
  name: "stage.start-clock",
  input: PressClock,
  load: ({ tx, input }) => loadClock(tx, input.performanceId),
  allow: ({ actor, facts }) => mayPressClock(actor, facts.scope),
  run: ({ input, facts, now, actor }) =>
    pressClock({ press: "start", facts, pressedAt: input.pressedAt, now, actor }),
});
