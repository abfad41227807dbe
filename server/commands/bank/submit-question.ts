import { QuestionOnly } from "#app/contracts/bank.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { entryOf, lockQuestion, updateVersion } from "#db/queries/bank.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingOf } from "./question-rows.ts";

/** A draft goes to the other organisers. */
export const submitQuestion = defineCommand({
  name: "bank.submit-question",
  input: QuestionOnly,
  load: ({ tx, input }) => lockQuestion(tx, input.questionId),
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ facts }) => {
    const may = QuestionReview.submit({ standing: standingOf(facts), entry: entryOf(facts.version) });
    if (!may.ok) return may;
    const at = { questionId: facts.question.id, version: facts.version.version };
    return done(at, {
      write: (tx) => updateVersion(tx, at, { status: may.value }),
      audit: { contestId: null, details: at },
      events: [],
    });
  },
});
