import { JudgeAnswer } from "#app/contracts/buzzer.ts";
import { mayJudgeAnswers } from "#app/domain/access/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** Right, wrong, passed or out of time: of whoever answers. */
export const judgeAnswer = hostMove({
  name: "buzzer.judge-answer",
  input: JudgeAnswer,
  may: mayJudgeAnswers,
  told: "buzzer-judged",
  rule: ({ input, facts }) => only(Moves.judge(facts.state, input.outcome)),
  details: ({ outcome }, { state }) => ({
    position: state.position,
    contestantId: state.answering?.contestantId,
    outcome,
  }),
});
