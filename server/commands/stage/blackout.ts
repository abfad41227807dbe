import { Blackout } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import { blackened, lightened } from "#app/domain/contest/stage.ts";
import { defineCommand } from "../define-command.ts";
import { saveScreen } from "./save-screen.ts";
import { loadStage } from "./stage-facts.ts";

/** The screen goes black at once, and comes back as it was. */
export const blackout = defineCommand({
  name: "stage.blackout",
  input: Blackout,
  load: ({ tx, input }) => loadStage(tx, input.panelId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.scope),
  run: ({ input, facts }) =>
    saveScreen({
      stage: facts,
      screen: input.on ? blackened(facts.screen) : lightened(facts.screen),
      type: input.on ? "screen-blackened" : "screen-lightened",
    }),
});
