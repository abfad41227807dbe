import { ManyQuestions } from "#app/contracts/bank.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockQuestions, updateVersion } from "#db/queries/bank.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingOf } from "./question-rows.ts";

/** All questions of a page at once; one that may not be approved keeps all back, and is named. */
export const approveQuestions = defineCommand({
  name: "bank.approve-questions",
  input: ManyQuestions,
  load: async ({ tx, input }) => {
    const ids = [...new Set(input.questions.map(({ questionId }) => questionId))];
    const held = await lockQuestions(tx, ids);
    return held.length === ids.length ? held : null;
  },
  allow: ({ actor, facts }) =>
    actor.kind === "account" && facts.every(({ unit }) => mayWriteBank(actor, unit.path)),
  run: ({ input, facts, actor, now }) => {
    const reviewerId = actor.kind === "account" ? actor.accountId : "";
    const seen = new Map(input.questions.map(({ questionId, version }) => [questionId, version]));
    for (const held of facts) {
      if (seen.get(held.question.id) !== held.version.version) return refused("bank.changed-since");
      const may = QuestionReview.approve({ standing: standingOf(held), reviewerId });
      if (!may.ok) return may;
    }
    return done(
      { count: facts.length },
      {
        write: async (tx) => {
          for (const { question, version } of facts) {
            const at = { questionId: question.id, version: version.version };
            await updateVersion(tx, at, {
              status: "reviewed",
              reviewerId,
              reviewedAt: now,
              reviewNote: null,
            });
          }
        },
        audit: {
          contestId: null,
          details: { approved: facts.length, questionIds: facts.map(({ question }) => question.id) },
        },
        events: [],
      },
    );
  },
});
