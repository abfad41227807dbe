import { RetireQuestion } from "#app/contracts/bank.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { lockQuestion, updateQuestion } from "#db/queries/bank.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingOf } from "./question-rows.ts";

/** Taken out of use with a reason; papers that ask it already keep their version. */
export const retireQuestion = defineCommand({
  name: "bank.retire-question",
  input: RetireQuestion,
  load: ({ tx, input }) => lockQuestion(tx, input.questionId),
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, now }) => {
    const may = QuestionReview.retire({ standing: standingOf(facts), reason: input.reason });
    if (!may.ok) return may;
    const { questionId, reason } = input;
    return done(
      { questionId },
      {
        write: (tx) => updateQuestion(tx, questionId, { retiredAt: now, retiredReason: reason }),
        audit: { contestId: null, details: { questionId, version: facts.version.version } },
        events: [],
      },
    );
  },
});
