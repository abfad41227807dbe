import { uuidv7 } from "uuidv7";
import { SealQuestions } from "#app/contracts/question.ts";
import { maySealQuestions } from "#app/domain/access/question.ts";
import { asksQuestions } from "#app/domain/contest/measured-item.ts";
import * as QuestionSlips from "#app/domain/draw/question-slips.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listAskable, saveQuestionDraw } from "#db/queries/question-draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadSealing, sha256 } from "./sealing.ts";

const SEED_BYTES = 32;
const OPEN = new Set(["draft", "open", "ready", "live"]);

/**
 * Puts questions into a sealed box: the numbers are dealt by a seed that nobody sees, its commitment is shown at once.
 * Refuses: question.item-asks-nothing · question.sealed-already · question.contest-over · question.not-askable.
 */
export const sealQuestions = defineCommand({
  name: "question.seal-questions",
  input: SealQuestions,
  async load({ tx, input }) {
    const facts = await loadSealing(tx, input);
    return facts && { ...facts, askable: await listAskable(tx, facts.unitPath) };
  },
  allow: ({ actor, facts }) => maySealQuestions(actor, facts),
  run({ input, facts, now, runtime }) {
    const { item, draw, askable, contest } = facts;
    if (!asksQuestions(item)) return refused("question.item-asks-nothing", { item: item.name });
    if (draw !== null) return refused("question.sealed-already", { item: item.name });
    if (!OPEN.has(contest.status)) return refused("question.contest-over");
    const versions = new Map(askable.map(({ id, version }) => [id, version]));
    const questionIds = [...new Set(input.questionIds)];
    if (questionIds.some((id) => !versions.has(id))) return refused("question.not-askable");
    const seed = Buffer.from(runtime.random(SEED_BYTES)).toString("hex");
    const drawId = uuidv7();
    const { contestId, itemKey, preparationMs, reuse } = input;
    const commitment = sha256(seed);
    const slips = QuestionSlips.numbered({ seed, questionIds, hashOf: sha256 }).map((id, index) => ({
      drawId,
      number: index + 1,
      questionId: id,
      questionVersion: versions.get(id) ?? 1,
    }));
    return done(
      { commitment, slips: slips.length },
      {
        write: (tx) =>
          saveQuestionDraw(tx, {
            draw: { id: drawId, contestId, itemKey, commitment, seed, preparationMs, reuse, sealedAt: now },
            slips,
          }),
        audit: { contestId, details: { itemKey, commitment, slips: slips.length, preparationMs, reuse } },
        events: [{ contestId, type: "questions-sealed", performanceIds: [] }],
      },
    );
  },
});
