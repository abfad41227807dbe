import { PaperAddress } from "#app/contracts/paper.ts";
import type { AnalysedShown, AnalysisView } from "#app/contracts/paper-views.ts";
import { mayEditPaper, mayReadPaper } from "#app/domain/access/paper.ts";
import * as Blueprint from "#app/domain/quiz/blueprint.ts";
import * as ItemAnalysis from "#app/domain/quiz/item-analysis.ts";
import type { PersonScore } from "#app/domain/quiz/paper-scores.ts";
import type { PaperQuestionRow } from "#db/queries/papers.ts";
import { readPaper } from "#server/commands/paper/paper-facts.ts";
import { readScoreFacts, type ScoreFacts, scoresOf } from "#server/commands/paper/paper-scores-facts.ts";
import { defineView } from "#server/views/define-view.ts";

const EMPTY: ItemAnalysis.Analysis = { n: 0, group: 0, tooFew: true, alpha: null, items: [] };

/** How the questions worked, once nobody answers any more. People are counted, not named. */
export const analysis = defineView({
  name: "paper.analysis",
  input: PaperAddress,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    if (facts === null) return null;
    return { ...facts, scored: facts.phase === "closed" ? await readScoreFacts(db, facts) : null };
  },
  allow: ({ actor, facts }) => mayReadPaper(actor, facts.scope),
  project(facts, { viewer }): AnalysisView {
    const { scored } = facts;
    const sat = scored === null ? [] : scoresOf(scored).filter((score) => score.sat);
    const total = sat.reduce((sum, score) => sum + score.total, 0);
    return {
      itemKey: facts.item.key,
      closed: facts.phase === "closed",
      openAnswers: sat.reduce((sum, { open }) => sum + open.length, 0),
      mean: sat.length === 0 ? null : Math.round(total / sat.length),
      maximum: facts.paper === null ? 0 : Blueprint.totalPoints(facts.paper.settings),
      analysis: scored === null ? EMPTY : analysisOf(scored, sat),
      questions: (scored?.questions ?? []).map(analysedShown),
      may: { void: mayEditPaper(viewer, facts.scope) },
    };
  },
});

export const analysedShown = (row: PaperQuestionRow): AnalysedShown => ({
  id: row.id,
  position: row.position,
  stem: row.question.stem,
  kind: row.question.kind,
  area: row.area,
  points: row.points,
  voidMode: row.voidMode,
  voidReason: row.voidReason,
});

function analysisOf(scored: ScoreFacts, sat: readonly PersonScore[]): ItemAnalysis.Analysis {
  const papers = new Map(scored.papers.map((paper) => [paper.contestantId, paper]));
  return ItemAnalysis.of({
    questions: scored.questions.map((row) => ({
      paperQuestionId: row.id,
      maximum: row.points,
      voided: row.voidMode !== null,
      options: optionsOf(row),
    })),
    people: sat.map(({ contestantId, questions }) => ({
      contestantId,
      answers: questions.map(({ paperQuestionId, items }) => {
        const answer = papers.get(contestantId)?.answers.get(paperQuestionId);
        return {
          points: items.reduce((sum, { points }) => sum + (points ?? 0), 0),
          chosen: answer?.kind === "choice" ? answer.keys : [],
        };
      }),
    })),
  });
}

const optionsOf = ({ question }: PaperQuestionRow): { key: string; right: boolean }[] =>
  question.kind === "singleChoice" || question.kind === "multipleChoice"
    ? question.options.map(({ key }) => ({ key, right: question.answer.includes(key) }))
    : [];
