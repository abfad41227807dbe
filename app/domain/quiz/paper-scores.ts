import * as FinalGrade from "./final-grade.ts";
import * as ObjectiveScore from "./objective-score.ts";
import { type PaperQuestion, questionKey } from "./paper-form.ts";
import type { PaperSettings, VoidMode } from "./paper-settings.ts";
import * as PartPoints from "./part-points.ts";
import type { Answer } from "./question.ts";

/**
 * What everybody reached on a paper. PURE. Points in hundredths.
 * A voided question gives its points to everybody who sat, or nothing to anybody, whatever was answered or graded.
 */
export type ScoredQuestion = PaperQuestion & { voidMode: VoidMode | null };
export type SatPaper = {
  contestantId: string;
  /** Null: not opened, absent. */
  sittingId: string | null;
  answers: ReadonlyMap<string, Answer | null>;
  grades: ReadonlyMap<string, readonly FinalGrade.Grade[]>;
};
export type ItemScore = { key: string; points: number | null; maximum: number };
export type QuestionScore = {
  paperQuestionId: string;
  /** Null: a part still waits for its grades. */
  points: number | null;
  maximum: number;
  voided: boolean;
  items: ItemScore[];
};
export type PersonScore = {
  contestantId: string;
  sat: boolean;
  questions: QuestionScore[];
  /** What is known so far; ungraded answers count nothing. */
  byCriterion: Record<string, number>;
  total: number;
  /** Keys of the answers whose grades are not complete. */
  open: string[];
};

type Rules = Pick<PaperSettings, "sections" | "multipleChoice" | "thirdGraderAbove">;

export const of = (input: {
  questions: readonly ScoredQuestion[];
  settings: Rules;
  papers: readonly SatPaper[];
}): PersonScore[] => input.papers.map((paper) => personScore({ ...input, paper }));

function personScore(input: {
  questions: readonly ScoredQuestion[];
  settings: Rules;
  paper: SatPaper;
}): PersonScore {
  const { paper, settings } = input;
  const sat = paper.sittingId !== null;
  const questions = input.questions.map((question) => questionScore({ question, settings, paper, sat }));
  const criterionOf = new Map(settings.sections.map(({ key, criterionKey }) => [key, criterionKey]));
  const byCriterion: Record<string, number> = {};
  for (const { criterionKey } of settings.sections) byCriterion[criterionKey] = 0;
  input.questions.forEach((question, index) => {
    const criterion = criterionOf.get(question.sectionKey);
    if (criterion === undefined) return;
    byCriterion[criterion] = (byCriterion[criterion] ?? 0) + reached(questions[index]);
  });
  return {
    contestantId: paper.contestantId,
    sat,
    questions,
    byCriterion,
    total: questions.reduce((sum, question) => sum + reached(question), 0),
    open: questions.flatMap(({ items }) =>
      items.filter(({ points }) => points === null).map(({ key }) => key),
    ),
  };
}

const reached = (question: QuestionScore | undefined): number =>
  question?.items.reduce((sum, { points }) => sum + (points ?? 0), 0) ?? 0;

function questionScore(input: {
  question: ScoredQuestion;
  settings: Rules;
  paper: SatPaper;
  sat: boolean;
}): QuestionScore {
  const { question, sat } = input;
  const items = PartPoints.itemsOf(question).map((item): ItemScore => {
    const key = questionKey(question.id, item.part);
    const maximum = item.points;
    if (!sat || question.voidMode === "noMarks") return { key, points: 0, maximum };
    if (question.voidMode === "fullMarks") return { key, points: maximum, maximum };
    return { key, points: itemPoints({ ...input, item, key }), maximum };
  });
  const open = items.some(({ points }) => points === null);
  return {
    paperQuestionId: question.id,
    points: open ? null : items.reduce((sum, { points }) => sum + (points ?? 0), 0),
    maximum: question.points,
    voided: question.voidMode !== null,
    items,
  };
}

function itemPoints(input: {
  settings: Rules;
  paper: SatPaper;
  item: ReturnType<typeof PartPoints.itemsOf>[number];
  key: string;
}): number | null {
  const { settings, paper, item, key } = input;
  const answer = paper.answers.get(key) ?? null;
  const { question, points } = item;
  const objective = ObjectiveScore.of({ question, answer, points, rule: settings.multipleChoice });
  if (objective !== null) return objective;
  if (ObjectiveScore.isBlank(answer)) return 0;
  const { thirdGraderAbove } = settings;
  const grade = FinalGrade.of({ grades: paper.grades.get(key) ?? [], thirdGraderAbove });
  return grade.state === "final" ? grade.points : null;
}
