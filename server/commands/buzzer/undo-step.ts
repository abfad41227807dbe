import { UndoStep } from "#app/contracts/buzzer.ts";
import { mayJudgeAnswers } from "#app/domain/access/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** Takes the last step back. It stays in the log, and so does that it was taken back. */
export const undoStep = hostMove({
  name: "buzzer.undo-step",
  input: UndoStep,
  may: mayJudgeAnswers,
  afterEnd: true,
  told: "buzzer-undone",
  rule: ({ input, facts }) => only(Moves.undo(facts.log, input.seq)),
  details: ({ seq }, { log }) => ({
    undone: seq,
    type: log.find((entry) => entry.seq === seq)?.event.type,
  }),
});
