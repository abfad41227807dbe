import { PaperAddress } from "#app/contracts/paper.ts";
import type { PaperQuestionShown, QuestionsView } from "#app/contracts/paper-views.ts";
import { mayEditPaper, mayReadPaper } from "#app/domain/access/paper.ts";
import * as PaperDraw from "#app/domain/quiz/paper-draw.ts";
import * as PaperForm from "#app/domain/quiz/paper-form.ts";
import { listPaperQuestions, type PaperQuestionRow } from "#db/queries/papers.ts";
import { lawDay } from "#server/commands/paper/candidates.ts";
import { readPaper, sha256 } from "#server/commands/paper/paper-facts.ts";
import { defineView } from "#server/views/define-view.ts";

/** The drawn questions with their answers, and the paper as contestants will meet it. */
export const paperQuestions = defineView({
  name: "paper.questions",
  input: PaperAddress,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    if (facts === null) return null;
    const questions = facts.paper === null ? [] : await listPaperQuestions(db, facts.paper.id);
    return { ...facts, questions };
  },
  allow: ({ actor, facts }) => mayReadPaper(actor, facts.scope),
  project(facts, { viewer, now }): QuestionsView {
    const { paper, questions } = facts;
    const day = lawDay(facts.contest, now);
    return {
      status: paper?.status ?? null,
      swaps: paper?.status === "drawn" && mayEditPaper(viewer, facts.scope),
      sections: (paper?.settings.sections ?? []).map(({ key, title, points, count }) => ({
        key,
        title,
        points,
        count,
      })),
      questions: questions.map((row) => questionShown(row, day)),
      preview:
        paper === null
          ? []
          : PaperForm.of({
              paperSeed: paper.seed ?? "",
              contestantId: "preview",
              questions,
              settings: paper.settings,
              hashOf: sha256,
            }),
    };
  },
});

/** `day`: the law of that day decides whether the source is stale. */
export const questionShown = (row: PaperQuestionRow, day: string): PaperQuestionShown => ({
  id: row.id,
  position: row.position,
  sectionKey: row.sectionKey,
  points: row.points,
  question: row.question,
  area: row.area,
  knowledgePoint: row.knowledgePoint,
  difficulty: row.difficulty,
  source: row.source,
  stale: row.retiredAt !== null || row.status !== "reviewed" || !PaperDraw.inForce(row.source, day),
});
