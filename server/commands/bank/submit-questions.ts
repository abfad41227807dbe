import { ManyQuestions } from "#app/contracts/bank.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { entryOf, lockQuestions, updateVersion } from "#db/queries/bank.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingOf } from "./question-rows.ts";

/** All drafts of a page at once; one that may not be submitted keeps all back. */
export const submitQuestions = defineCommand({
  name: "bank.submit-questions",
  input: ManyQuestions,
  load: async ({ tx, input }) => {
    const ids = [...new Set(input.questions.map(({ questionId }) => questionId))];
    const held = await lockQuestions(tx, ids);
    return held.length === ids.length ? held : null;
  },
  allow: ({ actor, facts }) => facts.every(({ unit }) => mayWriteBank(actor, unit.path)),
  run: ({ input, facts }) => {
    const seen = new Map(input.questions.map(({ questionId, version }) => [questionId, version]));
    for (const held of facts) {
      if (seen.get(held.question.id) !== held.version.version) return refused("bank.changed-since");
      const may = QuestionReview.submit({ standing: standingOf(held), entry: entryOf(held.version) });
      if (!may.ok) return may;
    }
    const questionIds = facts.map(({ question }) => question.id);
    return done(
      { count: facts.length },
      {
        write: async (tx) => {
          for (const { question, version } of facts)
            await updateVersion(
              tx,
              { questionId: question.id, version: version.version },
              { status: "submitted" },
            );
        },
        audit: { contestId: null, details: { questions: facts.length, questionIds } },
        events: [],
      },
    );
  },
});
