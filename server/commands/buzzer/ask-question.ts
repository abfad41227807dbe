import { AskQuestion } from "#app/contracts/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** Shows a question to the hall and on the phones; nobody may press yet. */
export const askQuestion = hostMove({
  name: "buzzer.ask-question",
  input: AskQuestion,
  told: "buzzer-asked",
  rule: ({ input, facts }) =>
    only(Moves.ask(facts.state, { position: input.position, questions: facts.questions })),
  details: ({ position }) => ({ position }),
});
