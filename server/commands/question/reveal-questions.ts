import { RevealQuestions } from "#app/contracts/question.ts";
import { maySealQuestions } from "#app/domain/access/question.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listItemPerformances, saveSeedRevealed } from "#db/queries/question-draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadSealing } from "./sealing.ts";

const OPEN = new Set(["waiting", "called", "onStage", "scoring", "technicalFault"]);

/** Shows the seed once everybody has answered: anyone can then deal the numbers again. */
export const revealQuestions = defineCommand({
  name: "question.reveal-questions",
  input: RevealQuestions,
  async load({ tx, input }) {
    const facts = await loadSealing(tx, input);
    if (facts === null) return null;
    const rows = await listItemPerformances(tx, input.contestId);
    return { ...facts, rows: rows.filter(({ itemKey }) => itemKey === input.itemKey) };
  },
  allow: ({ actor, facts }) => maySealQuestions(actor, facts),
  run({ input, facts: { draw, rows, item }, now }) {
    if (draw === null) return refused("question.not-sealed", { item: item.name });
    const open = rows.filter(
      ({ status, contestantStatus }) => contestantStatus === "registered" && OPEN.has(status),
    ).length;
    if (rows.length === 0 || open > 0)
      return refused("question.item-not-over", { item: item.name, count: open });
    const { contestId, itemKey } = input;
    return done(
      { seed: draw.seed },
      {
        write: (tx) => saveSeedRevealed(tx, { drawId: draw.id, at: draw.revealedAt ?? now }),
        audit: { contestId, details: { itemKey, commitment: draw.commitment, seed: draw.seed } },
        events: [{ contestId, type: "questions-revealed", performanceIds: [] }],
      },
    );
  },
});
