import { OnGame } from "#app/contracts/buzzer.ts";
import { mayJudgeAnswers } from "#app/domain/access/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** Lets an order stand that is closer than the clocks are known. */
export const acceptOrder = hostMove({
  name: "buzzer.accept-order",
  input: OnGame,
  may: mayJudgeAnswers,
  told: "buzzer-accepted",
  rule: ({ facts }) => only(Moves.accept(facts.state)),
  details: (_, { state }) => ({ position: state.position, order: state.order }),
});
