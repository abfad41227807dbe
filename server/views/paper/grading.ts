import { GradingAddress } from "#app/contracts/paper.ts";
import type { GradingProgress, GradingTask, GradingView } from "#app/contracts/paper-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEditPaper, mayGrade, mayReadPaper } from "#app/domain/access/paper.ts";
import * as Gradable from "#app/domain/quiz/gradable.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { type PaperFacts, readPaper, sha256 } from "#server/commands/paper/paper-facts.ts";
import { readScoreFacts, type ScoreFacts } from "#server/commands/paper/paper-scores-facts.ts";
import { defineView } from "#server/views/define-view.ts";

const RECENT = 8;

/**
 * The next answer for a grader, without a name or a number, and how far the grading is. Nothing of it before the paper has
 * closed; nobody sees the grades of others.
 */
export const grading = defineView({
  name: "paper.grading",
  input: GradingAddress,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    if (facts === null) return null;
    const closed = facts.phase === "closed";
    const scored = closed ? await readScoreFacts(db, facts) : null;
    return { ...facts, scored, offices: await listOffices(db, facts.contestId) };
  },
  allow: ({ actor, facts }) =>
    mayGrade(actor, facts.scope) || mayEditPaper(actor, facts.scope) || mayReadPaper(actor, facts.scope),
  project(facts, { viewer, input }): GradingView {
    const { scored, paper } = facts;
    const thirdGraderAbove = paper?.settings.thirdGraderAbove ?? 0;
    const gradables = scored === null ? [] : Gradable.of(scored.questions);
    const tasks =
      scored === null ? [] : Gradable.tasksOf({ gradables, papers: scored.papers, thirdGraderAbove });
    const grades = mayGrade(viewer, facts.scope) && scored !== null;
    const recorded = paper?.status === "recorded";
    const own = grades ? ownWork({ viewer, facts, scored, tasks, gradables, again: input.again }) : NOTHING;
    return {
      open: scored !== null,
      recorded,
      thirdGraderAbove,
      ...(recorded ? { ...own, task: null } : own),
      progress: gradables.map((gradable) => progressOf(gradable, tasks)),
      graders: mayReadPaper(viewer, facts.scope)
        ? facts.offices
            .filter(({ role }) => role === "grader")
            .map(({ name, accountId }) => ({ name, graded: gradedBy(tasks, accountId).length }))
        : [],
    };
  },
});

const NOTHING: Pick<GradingView, "task" | "mine" | "recent"> = {
  task: null,
  mine: { done: 0, left: 0 },
  recent: [],
};

const gradedBy = (tasks: readonly Gradable.Task[], accountId: string) =>
  tasks.flatMap((task) => {
    const grade = task.grades.find((row) => row.accountId === accountId);
    return grade === undefined ? [] : [{ task, grade }];
  });

function ownWork(given: {
  viewer: Actor;
  facts: PaperFacts;
  scored: ScoreFacts;
  tasks: readonly Gradable.Task[];
  gradables: readonly Gradable.Gradable[];
  again: { sittingId: string; questionKey: string } | null;
}): Pick<GradingView, "task" | "mine" | "recent"> {
  const { viewer, facts, tasks, again } = given;
  if (viewer.kind !== "account") return NOTHING;
  const { accountId, cadreId } = viewer;
  const mine = facts.sitters.filter((row) => row.cadreId !== null && row.cadreId === cadreId);
  const contestantIds = new Set(mine.map(({ contestantId }) => contestantId));
  const seed = given.scored.paper.seed ?? "";
  const queue = Gradable.queueOf({ tasks, seed, grader: { accountId, contestantIds }, hashOf: sha256 });
  const done = gradedBy(tasks, accountId);
  const asked = done.find(
    ({ task }) => task.sittingId === again?.sittingId && task.questionKey === again.questionKey,
  );
  const byKey = new Map(given.gradables.map((gradable) => [gradable.key, gradable]));
  const task = asked?.task ?? queue[0];
  const newest = [...done].sort((a, b) => b.grade.at.getTime() - a.grade.at.getTime()).slice(0, RECENT);
  return {
    task:
      task === undefined
        ? null
        : taskShown({ task, gradable: byKey.get(task.questionKey), own: asked?.grade }),
    mine: { done: done.length, left: queue.length },
    recent: newest.flatMap(({ task: { sittingId, questionKey }, grade }) => {
      const gradable = byKey.get(questionKey);
      if (gradable === undefined) return [];
      const { position, part, points: maximum } = gradable;
      return [{ sittingId, questionKey, position, part, points: grade.points, maximum }];
    }),
  };
}

function taskShown(given: {
  task: Gradable.Task;
  gradable: Gradable.Gradable | undefined;
  own: Gradable.GivenGrade | undefined;
}): GradingTask | null {
  const { task, gradable, own } = given;
  if (gradable === undefined) return null;
  const { question } = gradable;
  return {
    sittingId: task.sittingId,
    questionKey: task.questionKey,
    position: gradable.position,
    part: gradable.part,
    story: gradable.story,
    pictures: [gradable.storyPicture, question.picture].flatMap((id) => id ?? []),
    stem: question.stem,
    reference: question.reference,
    expected: question.expected,
    points: gradable.points,
    text: task.text,
    own: own === undefined ? null : { points: own.points, comment: own.comment },
    third: own === undefined ? task.missing[0] === 3 : own.slot === 3,
  };
}

function progressOf(gradable: Gradable.Gradable, tasks: readonly Gradable.Task[]): GradingProgress {
  const own = tasks.filter(({ questionKey }) => questionKey === gradable.key);
  const waiting = (slot: 1 | 2 | 3) => own.filter(({ missing }) => missing.includes(slot)).length;
  const { key: questionKey, position, part } = gradable;
  const complete = own.filter(({ missing }) => missing.length === 0).length;
  const places = { first: waiting(1), second: waiting(2), third: waiting(3) };
  return { questionKey, position, part, answers: own.length, complete, ...places };
}
