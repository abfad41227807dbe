import { PressClock } from "#app/contracts/stage.ts";
import { mayPressClock } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { loadClock, pressClock } from "./press-clock.ts";

/** The performance is over: onStage → scoring, the reading counts, a screen that showed the clock shows the marks. */
export const stopClock = defineCommand({
  name: "stage.stop-clock",
  input: PressClock,
  load: ({ tx, input }) => loadClock(tx, input.performanceId),
  allow: ({ actor, facts }) => mayPressClock(actor, facts.scope),
  run: ({ input, facts, now, actor }) =>
    pressClock({ press: "stop", facts, pressedAt: input.pressedAt, now, actor }),
});
