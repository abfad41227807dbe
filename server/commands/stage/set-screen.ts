import { SetScreen } from "#app/contracts/stage.ts";
import { mayRunStage } from "#app/domain/access/stage.ts";
import { changeScreen } from "#app/domain/contest/stage.ts";
import { defineCommand } from "../define-command.ts";
import { saveScreen } from "./save-screen.ts";
import { loadStageWithPerformance, performerOf } from "./stage-facts.ts";

/** What the big screen shows: its picture, the host's line, how many places stay covered. Allowed in every state of a contest. */
export const setScreen = defineCommand({
  name: "stage.set-screen",
  input: SetScreen,
  load: ({ tx, input }) => loadStageWithPerformance(tx, input.panelId),
  allow: ({ actor, facts }) => mayRunStage(actor, facts.stage.scope),
  run({ input, facts: { stage, current } }) {
    const { panelId: _, ...change } = input;
    const screen = changeScreen({
      screen: stage.screen,
      change: { ...change, message: change.message === "" ? null : change.message },
      performer: performerOf(current),
    });
    return screen.ok ? saveScreen({ stage, screen: screen.value, type: "screen-set" }) : screen;
  },
});
