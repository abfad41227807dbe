import { UnsealQuestions } from "#app/contracts/question.ts";
import { maySealQuestions } from "#app/domain/access/question.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteQuestionDraw, listSlips } from "#db/queries/question-draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadSealing } from "./sealing.ts";

/** Opens the box before anybody has drawn from it, with a reason; commitment and seed of the old one stay in the log. */
export const unsealQuestions = defineCommand({
  name: "question.unseal-questions",
  input: UnsealQuestions,
  async load({ tx, input }) {
    const facts = await loadSealing(tx, input);
    if (facts === null) return null;
    const slips = facts.draw === null ? [] : await listSlips(tx, [facts.draw.id]);
    return { ...facts, drawn: slips.some(({ performanceId }) => performanceId !== null) };
  },
  allow: ({ actor, facts }) => maySealQuestions(actor, facts),
  run({ input, facts: { draw, drawn, item } }) {
    if (draw === null) return refused("question.not-sealed", { item: item.name });
    if (drawn) return refused("question.drawn-from", { item: item.name });
    const { contestId, itemKey, reason } = input;
    return done(null, {
      write: (tx) => deleteQuestionDraw(tx, draw.id),
      audit: { contestId, details: { itemKey, reason, commitment: draw.commitment, seed: draw.seed } },
      events: [{ contestId, type: "questions-unsealed", performanceIds: [] }],
    });
  },
});
