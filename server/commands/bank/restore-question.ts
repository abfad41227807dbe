import { QuestionOnly } from "#app/contracts/bank.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { lockQuestion, updateQuestion } from "#db/queries/bank.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingOf } from "./question-rows.ts";

/** Back into use, as it stood. */
export const restoreQuestion = defineCommand({
  name: "bank.restore-question",
  input: QuestionOnly,
  load: ({ tx, input }) => lockQuestion(tx, input.questionId),
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts }) => {
    const may = QuestionReview.restore(standingOf(facts));
    if (!may.ok) return may;
    const { questionId } = input;
    return done(
      { questionId },
      {
        write: (tx) => updateQuestion(tx, questionId, { retiredAt: null, retiredReason: null }),
        audit: { contestId: null, details: { questionId } },
        events: [],
      },
    );
  },
});
