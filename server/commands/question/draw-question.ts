import { DrawQuestion } from "#app/contracts/question.ts";
import { mayDrawQuestion } from "#app/domain/access/question.ts";
import * as QuestionSlips from "#app/domain/draw/question-slips.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listSlips, lockQuestionDraw, saveDrawnQuestion } from "#db/queries/question-draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadPerformance } from "#server/commands/stage/stage-facts.ts";
import { sha256 } from "./sealing.ts";

const BEFORE = new Set(["waiting", "called", "technicalFault"]);

/**
 * A contestant draws a question; from then on the time of preparation runs. Refuses: question.contest-over ·
 * question.not-sealed · question.drawn-already · question.too-late · question.no-such-slip · question.slip-taken ·
 * question.none-left.
 */
export const drawQuestion = defineCommand({
  name: "question.draw-question",
  input: DrawQuestion,
  async load({ tx, input }) {
    const facts = await loadPerformance(tx, input.performanceId);
    if (facts === null) return null;
    const { contestId, itemKey } = facts.performance;
    const draw = await lockQuestionDraw(tx, { contestId, itemKey });
    return { ...facts, draw, slips: draw === null ? [] : await listSlips(tx, [draw.id]) };
  },
  allow: ({ actor, facts }) => mayDrawQuestion(actor, facts.scope),
  run({ input, facts: { performance, scope, who, contestStatus, draw, slips }, now }) {
    if (contestStatus !== "live") return refused("question.contest-over");
    if (draw === null) return refused("question.not-sealed", { item: performance.itemKey });
    if (slips.some(({ performanceId }) => performanceId === performance.id))
      return refused("question.drawn-already", { who });
    if (!BEFORE.has(performance.status)) return refused("question.too-late", { who });
    const numbers = [...new Set(slips.map(({ number }) => number))];
    const taken = new Set(slips.flatMap((row) => (row.performanceId === null ? [] : [row.number])));
    const free = draw.reuse === "again" ? numbers : numbers.filter((number) => !taken.has(number));
    if (free.length === 0) return refused("question.none-left");
    if (input.number !== null && !numbers.includes(input.number))
      return refused("question.no-such-slip", { number: input.number, most: numbers.length });
    if (input.number !== null && !free.includes(input.number))
      return refused("question.slip-taken", { number: input.number });
    const { id: performanceId } = performance;
    const number =
      input.number ?? QuestionSlips.drawn({ seed: draw.seed, performanceId, free, hashOf: sha256 }) ?? 0;
    const { contestId } = scope;
    return done(
      { number },
      {
        write: (tx) =>
          saveDrawnQuestion(tx, {
            performanceId,
            drawId: draw.id,
            number,
            onceNumber: draw.reuse === "once" ? number : null,
            drawnAt: now,
            preparationStartedAt: now,
          }),
        audit: { contestId, details: { performanceId, number, named: input.number !== null } },
        events: [{ contestId, type: "question-drawn", performanceIds: [performanceId] }],
      },
    );
  },
});
