import { OnGame } from "#app/contracts/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** The final is over; the table stands. */
export const endGame = hostMove({
  name: "buzzer.end-game",
  input: OnGame,
  told: "buzzer-ended",
  rule: ({ facts }) => only(Moves.end(facts.state)),
});
