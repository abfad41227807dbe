import { PaperAddress } from "#app/contracts/paper.ts";
import type { PaperOverview, RecordPreview } from "#app/contracts/paper-views.ts";
import { mayEditPaper, mayWatchPaper } from "#app/domain/access/paper.ts";
import * as Blueprint from "#app/domain/quiz/blueprint.ts";
import * as Gradable from "#app/domain/quiz/gradable.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { Db } from "#db/client.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { listMeasuredMarks } from "#db/queries/measured-marks.ts";
import { type PaperFacts, readPaper } from "#server/commands/paper/paper-facts.ts";
import {
  readScoreFacts,
  type ScoreFacts,
  scoresOf,
  seenHash,
} from "#server/commands/paper/paper-scores-facts.ts";
import { measuredOf } from "#server/commands/paper/record-paper.ts";
import { readSealProblems } from "#server/commands/paper/seal-paper.ts";
import { defineView } from "#server/views/define-view.ts";

/** Where a paper stands and what comes next; its organisers see besides what would be recorded. */
export const paperOverview = defineView({
  name: "paper.overview",
  input: PaperAddress,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    if (facts === null) return null;
    const offices = await listOffices(db, facts.contestId);
    return {
      ...facts,
      offices,
      problems: await readSealProblems({ db, facts, now }),
      ...(await scored(db, facts)),
    };
  },
  allow: ({ actor, facts }) => mayWatchPaper(actor, facts.scope),
  project(facts, { viewer }): PaperOverview {
    const { paper, sittings, scores } = facts;
    const edits = mayEditPaper(viewer, facts.scope);
    const tasks = scores === null || paper === null ? [] : tasksOf(scores);
    return {
      minutes: paper?.settings.minutes ?? 0,
      questions: paper === null ? 0 : Blueprint.totalQuestions(paper.settings),
      points: paper === null ? 0 : Blueprint.totalPoints(paper.settings),
      drawn: scores?.questions.length ?? 0,
      drawnAt: paper?.drawnAt?.getTime() ?? null,
      sealedAt: paper?.sealedAt?.getTime() ?? null,
      recordedAt: paper?.recordedAt?.getTime() ?? null,
      problems: edits ? facts.problems : [],
      contestants: facts.sitters.filter(({ status }) => status === "registered").length,
      graders: facts.offices.filter(({ role }) => role === "grader").length,
      graded: scores === null ? 0 : Gradable.of(scores.questions).length,
      sittings: {
        started: sittings.filter(({ startedAt }) => startedAt !== null).length,
        submitted: sittings.filter(({ submittedAt }) => submittedAt !== null).length,
      },
      answers: { all: tasks.length, complete: tasks.filter(({ missing }) => missing.length === 0).length },
      record:
        edits && facts.phase === "closed" && scores !== null
          ? recordPreview({ facts, scores, item: facts.item, marks: facts.marks })
          : null,
    };
  },
});

const tasksOf = ({ paper, questions, papers }: ScoreFacts) =>
  Gradable.tasksOf({
    gradables: Gradable.of(questions),
    papers,
    thirdGraderAbove: paper.settings.thirdGraderAbove,
  });

type Marks = Awaited<ReturnType<typeof listMeasuredMarks>>;

async function scored(db: Db, facts: PaperFacts): Promise<{ scores: ScoreFacts | null; marks: Marks }> {
  return {
    scores: await readScoreFacts(db, facts),
    marks:
      facts.paper?.recordedAt == null
        ? []
        : await listMeasuredMarks(db, { contestId: facts.contestId, itemKey: facts.item.key }),
  };
}

function recordPreview(given: {
  facts: PaperFacts;
  scores: ScoreFacts;
  item: Item;
  marks: Marks;
}): RecordPreview {
  const people = new Map(given.facts.sitters.map((row) => [row.contestantId, row]));
  const recorded = new Map(given.marks.map((row) => [row.contestantId, row.marks]));
  const scores = scoresOf(given.scores);
  const rows = scores.flatMap(({ contestantId, sat, byCriterion, total }) => {
    const person = people.get(contestantId);
    if (person === undefined) return [];
    const marks = recorded.get(contestantId);
    const { number, name, unitName } = person;
    const before = marks === undefined ? null : Object.values(marks).reduce((sum, mark) => sum + mark, 0);
    return [{ contestantId, number, name, unitName, sat, byCriterion, total, recorded: before }];
  });
  return {
    criteria: given.item.criteria.map(({ key, name, maximum }) => ({ key, name, maximum })),
    rows,
    openAnswers: scores.reduce((sum, { open }) => sum + open.length, 0),
    changes: rows.filter((row) => (row.sat ? row.total : null) !== row.recorded).length,
    seen: seenHash(measuredOf(scores)),
  };
}
