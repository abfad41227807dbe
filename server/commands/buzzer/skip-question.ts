import { OnGame } from "#app/contracts/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** Nobody gets the question any more; its answer is shown. */
export const skipQuestion = hostMove({
  name: "buzzer.skip-question",
  input: OnGame,
  told: "buzzer-closed",
  rule: ({ facts }) => only(Moves.skip(facts.state)),
  details: (_, { state }) => ({ position: state.position }),
});
