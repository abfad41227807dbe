import { SwapQuestion } from "#app/contracts/paper.ts";
import * as PaperDraw from "#app/domain/quiz/paper-draw.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listPaperQuestions, savePaperQuestion } from "#db/queries/papers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { readCandidates } from "./candidates.ts";
import { allowEdit, loadPaper, paperChanged, sha256 } from "./paper-facts.ts";

/** One question of a drawn paper gives way to the next candidate of its section; both are named in the log. */
export const swapQuestion = defineCommand({
  name: "paper.swap-question",
  input: SwapQuestion,
  async load({ tx, input, now }) {
    const facts = await loadPaper({ tx, input, now });
    if (facts === null) return null;
    const questions = facts.paper === null ? [] : await listPaperQuestions(tx, facts.paper.id);
    return { ...facts, questions, candidates: await readCandidates({ db: tx, scope: facts, now }) };
  },
  allow: allowEdit,
  run({ input, facts }) {
    const { paper, questions, candidates } = facts;
    if (paper === null || paper.status === "draft") return refused("paper.not-drawn");
    const { seed } = paper;
    if (seed === null || paper.status !== "drawn") return refused("paper.sealed");
    const replaced = questions.find(({ id }) => id === input.paperQuestionId);
    const section = paper.settings.sections.find(({ key }) => key === replaced?.sectionKey);
    if (replaced === undefined || section === undefined) return refused("paper.question-unknown");
    const taken = PaperDraw.next({
      section,
      candidates,
      keyOf: (questionId) => sha256(PaperDraw.keyText({ seed, questionId })),
      replaced,
      onPaper: new Set(questions.map(({ questionId }) => questionId)),
    });
    if (taken === null) return refused("paper.no-other-question", { section: section.title });
    const { questionId, version } = taken;
    return done(
      { paperQuestionId: replaced.id },
      {
        write: (tx) =>
          savePaperQuestion(tx, { paperQuestionId: replaced.id, questionId, questionVersion: version }),
        ...paperChanged({
          contestId: input.contestId,
          itemKey: input.itemKey,
          type: "paper-question-swapped",
          details: { position: replaced.position, from: replaced.questionId, to: questionId },
        }),
      },
    );
  },
});
