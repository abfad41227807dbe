import { PressClock } from "#app/contracts/stage.ts";
import { mayPressClock } from "#app/domain/access/stage.ts";
import { defineCommand } from "../define-command.ts";
import { loadClock, pressClock } from "./press-clock.ts";

/** The clock goes on after a pause, or after a stop that was pressed by mistake (scoring → onStage). */
export const resumeClock = defineCommand({
  name: "stage.resume-clock",
  input: PressClock,
  load: ({ tx, input }) => loadClock(tx, input.performanceId),
  allow: ({ actor, facts }) => mayPressClock(actor, facts.scope),
  run: ({ input, facts, now, actor }) =>
    pressClock({ press: "resume", facts, pressedAt: input.pressedAt, now, actor }),
});
