import { DiscardQuestion } from "#app/contracts/question.ts";
import { mayDiscardQuestion } from "#app/domain/access/question.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteDrawnQuestion, listDrawnQuestions } from "#db/queries/question-draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadPerformance } from "#server/commands/stage/stage-facts.ts";

/** Takes a drawn question back, with a reason: the slip is free again and the contestant draws anew. Not after the lock. */
export const discardQuestion = defineCommand({
  name: "question.discard-question",
  input: DiscardQuestion,
  async load({ tx, input }) {
    const facts = await loadPerformance(tx, input.performanceId);
    if (facts === null) return null;
    const [drawn] = await listDrawnQuestions(tx, { performanceIds: [input.performanceId] });
    return { ...facts, drawn: drawn ?? null };
  },
  allow: ({ actor, facts }) => mayDiscardQuestion(actor, facts.scope),
  run({ input, facts: { performance, scope, who, drawn } }) {
    if (drawn === null) return refused("question.not-drawn", { who });
    if (performance.lockedAt !== null) return refused("question.too-late", { who });
    const { contestId } = scope;
    const { performanceId, reason } = input;
    return done(null, {
      write: (tx) => deleteDrawnQuestion(tx, performanceId),
      audit: { contestId, details: { performanceId, number: drawn.number, reason } },
      events: [{ contestId, type: "question-discarded", performanceIds: [performanceId] }],
    });
  },
});
