import { OwnPaper } from "#app/contracts/paper.ts";
import type { OwnPaperShown, OwnPaperView, OwnQuestion } from "#app/contracts/paper-views.ts";
import { mayReadSlip } from "#app/domain/access/results.ts";
import * as AreaProfile from "#app/domain/quiz/area-profile.ts";
import { questionKey } from "#app/domain/quiz/paper-form.ts";
import * as PaperScores from "#app/domain/quiz/paper-scores.ts";
import { paperItems } from "#app/domain/quiz/paper-state.ts";
import * as PartPoints from "#app/domain/quiz/part-points.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { Db } from "#db/client.ts";
import { findContest } from "#db/queries/contests.ts";
import { findOwnSitting, listGradesOfSitting } from "#db/queries/own-papers.ts";
import { listAnswersOfSitting } from "#db/queries/paper-sittings.ts";
import {
  findPaper,
  listPaperQuestions,
  listSitters,
  type PaperQuestionRow,
  type PaperRow,
} from "#db/queries/papers.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

/**
 * A contestant's own written papers once they are recorded and the contest is published: what was answered, what was
 * right, why, and the profile by post area. Nobody else's.
 */
export const ownPaper = defineView({
  name: "paper.own-paper",
  input: OwnPaper,
  async load({ db, input: { contestId }, actor }) {
    const found = await findContest(db, contestId);
    const cadreId = actor.kind === "account" ? actor.cadreId : null;
    if (found === null || cadreId === null || !PUBLISHED.has(found.contest.status)) return null;
    const own = (await listSitters(db, contestId)).find((row) => row.cadreId === cadreId);
    const rules = await findRules(db, { contestId, version: found.contest.ruleVersion });
    if (own === undefined || rules === null) return null;
    const sat: Sat[] = [];
    for (const item of paperItems(rules.body)) {
      const read = await readSat(db, { contestId, item, contestantId: own.contestantId });
      if (read !== null) sat.push(read);
    }
    return sat.length === 0 ? null : { ...found, own, sat };
  },
  allow: ({ actor, facts }) => mayReadSlip(actor, facts.own),
  project: ({ contest, unitName, own, sat }): OwnPaperView => ({
    contest: { id: contest.id, title: contest.title, unitName, heldOn: contest.heldOn },
    name: own.name,
    papers: sat.map((paper) => paperShown(paper)),
  }),
});

const PUBLISHED: ReadonlySet<string> = new Set(["published", "archived"]);

type Given = { questionKey: string; value: Answer | null; late: boolean };
type Sat = {
  item: Item;
  paper: PaperRow;
  questions: PaperQuestionRow[];
  score: PaperScores.PersonScore;
  answers: Map<string, Given>;
};

async function readSat(
  db: Db,
  of: { contestId: string; item: Item; contestantId: string },
): Promise<Sat | null> {
  const { item, contestantId } = of;
  const paper = await findPaper(db, { contestId: of.contestId, itemKey: item.key });
  if (paper === null || paper.status !== "recorded") return null;
  const questions = await listPaperQuestions(db, paper.id);
  const sitting = await findOwnSitting(db, { paperId: paper.id, contestantId });
  const given = sitting === null ? [] : await listAnswersOfSitting(db, sitting.id);
  const grades = sitting === null ? [] : await listGradesOfSitting(db, sitting.id);
  const [score] = PaperScores.of({
    questions,
    settings: paper.settings,
    papers: [
      {
        contestantId,
        sittingId: sitting === null || sitting.startedAt === null ? null : sitting.id,
        answers: new Map(given.map((row) => [row.questionKey, row.value])),
        grades: new Map(
          given.map(({ questionKey: key }) => [key, grades.filter((row) => row.questionKey === key)]),
        ),
      },
    ],
  });
  if (score === undefined) return null;
  return { item, paper, questions, score, answers: new Map(given.map((row) => [row.questionKey, row])) };
}

function paperShown(sat: Sat): OwnPaperShown {
  const { item, paper, score } = sat;
  const questions = sat.questions.map((row, index) => {
    const reached = score.questions[index]?.points ?? 0;
    return { ...questionShown({ row, reached, sat, index }), sectionKey: row.sectionKey };
  });
  const sum = (rows: readonly { points: number }[]) => rows.reduce((total, { points }) => total + points, 0);
  return {
    itemKey: item.key,
    itemName: item.name,
    sat: score.sat,
    total: score.total,
    maximum: sum(questions),
    profile: AreaProfile.of(
      questions.map(({ area, reached, points }) => ({ area, reached, possible: points })),
    ),
    sections: paper.settings.sections.map(({ key, title }) => {
      const own = questions.filter(({ sectionKey }) => sectionKey === key);
      const reached = own.reduce((total, question) => total + question.reached, 0);
      return { key, title, reached, points: sum(own) };
    }),
    questions,
  };
}

function questionShown(given: {
  row: PaperQuestionRow;
  reached: number;
  sat: Sat;
  index: number;
}): OwnQuestion {
  const { row, reached, sat, index } = given;
  return {
    id: row.id,
    position: row.position,
    area: row.area,
    knowledgePoint: row.knowledgePoint,
    source: row.source,
    stem: row.question.stem,
    kind: row.question.kind,
    explanation: row.question.explanation,
    reached,
    points: row.points,
    voidMode: row.voidMode,
    voidReason: row.voidReason,
    items: PartPoints.itemsOf(row).map(({ part, points, question }, at) => {
      const key = questionKey(row.id, part);
      const answer = sat.answers.get(key);
      const item = sat.score.questions[index]?.items[at];
      const late = answer?.late ?? false;
      return { key, part, question, answer: answer?.value ?? null, late, reached: item?.points ?? 0, points };
    }),
  };
}
