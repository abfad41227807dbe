import { ReviewQuestion } from "#app/contracts/bank.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockQuestion, updateVersion } from "#db/queries/bank.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingOf } from "./question-rows.ts";

/** Somebody else than the author approves the wording, or sends it back and says why. */
export const reviewQuestion = defineCommand({
  name: "bank.review-question",
  input: ReviewQuestion,
  load: ({ tx, input }) => lockQuestion(tx, input.questionId),
  allow: ({ actor, facts }) => actor.kind === "account" && mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, actor, now }) => {
    const reviewerId = actor.kind === "account" ? actor.accountId : "";
    if (input.version !== facts.version.version) return refused("bank.changed-since");
    const given = { standing: standingOf(facts), reviewerId };
    const { decision, note } = input;
    const may =
      decision === "approve" ? QuestionReview.approve(given) : QuestionReview.sendBack({ ...given, note });
    if (!may.ok) return may;
    const at = { questionId: facts.question.id, version: facts.version.version };
    return done(at, {
      write: (tx) =>
        updateVersion(tx, at, {
          status: may.value,
          reviewerId,
          reviewedAt: now,
          reviewNote: note === "" ? null : note,
        }),
      audit: { contestId: null, details: { ...at, decision } },
      events: [],
    });
  },
});
