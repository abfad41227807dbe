import * as FinalGrade from "./final-grade.ts";
import * as ObjectiveScore from "./objective-score.ts";
import { questionKey } from "./paper-form.ts";
import type { SatPaper, ScoredQuestion } from "./paper-scores.ts";
import * as PartPoints from "./part-points.ts";
import type { ShortAnswerQuestion } from "./question.ts";

/** What graders have to do. PURE; the hash is handed in. Points in hundredths. */

/** A short answer, or a part of a case that is one; voided questions are not graded. */
export type Gradable = {
  key: string;
  /** Position of its question on the paper. */
  position: number;
  part: number | null;
  /** The case that is told before the part is asked; null for a plain question. */
  story: string | null;
  /** Of the case it is part of. */
  storyPicture: string | null;
  question: ShortAnswerQuestion;
  points: number;
};

export const of = (questions: readonly ScoredQuestion[]): Gradable[] =>
  questions
    .filter(({ voidMode }) => voidMode === null)
    .flatMap((row) =>
      PartPoints.itemsOf(row).flatMap(({ part, points, question }) =>
        question.kind === "shortAnswer"
          ? [
              {
                key: questionKey(row.id, part),
                position: row.position,
                part,
                story: part === null ? null : row.question.stem,
                storyPicture: part === null ? null : row.question.picture,
                question,
                points,
              },
            ]
          : [],
      ),
    );

/** Graders give half points, or full marks where these are no half points. */
export const GRADE_STEP = 50;
export const isGrade = (input: { points: number; maximum: number }): boolean =>
  Number.isInteger(input.points) &&
  input.points >= 0 &&
  input.points <= input.maximum &&
  (input.points % GRADE_STEP === 0 || input.points === input.maximum);

export type GivenGrade = FinalGrade.Grade & { accountId: string; comment: string | null; at: Date };
/** What a person wrote, with who graded it. */
export type GradedPaper = Omit<SatPaper, "grades"> & { grades: ReadonlyMap<string, readonly GivenGrade[]> };
/** One answer that has words in it, with its grades so far. */
export type Task = {
  sittingId: string;
  contestantId: string;
  questionKey: string;
  text: string;
  grades: readonly GivenGrade[];
  missing: readonly (1 | 2 | 3)[];
};

export function tasksOf(input: {
  gradables: readonly Gradable[];
  papers: readonly GradedPaper[];
  thirdGraderAbove: number;
}): Task[] {
  const { gradables, papers, thirdGraderAbove } = input;
  return gradables.flatMap(({ key }) =>
    papers.flatMap(({ sittingId, contestantId, answers, grades }): Task[] => {
      const answer = answers.get(key) ?? null;
      if (sittingId === null || ObjectiveScore.isBlank(answer) || answer?.kind !== "text") return [];
      const given = grades.get(key) ?? [];
      const state = FinalGrade.of({ grades: given, thirdGraderAbove });
      const missing = state.state === "open" ? state.missing : [];
      return [{ sittingId, contestantId, questionKey: key, text: answer.text, grades: given, missing }];
    }),
  );
}

/**
 * The answers a grader has still to grade: question after question, inside a question in the order of SHA-256 of
 * "seed:account:sitting:question", so that each grader meets them in an order of their own. Left out: what is complete,
 * what they graded already, their own answers.
 */
export function queueOf(input: {
  tasks: readonly Task[];
  seed: string;
  grader: { accountId: string; contestantIds: ReadonlySet<string> };
  hashOf: (text: string) => string;
}): Task[] {
  const { accountId, contestantIds } = input.grader;
  const order = [...new Set(input.tasks.map(({ questionKey }) => questionKey))];
  return input.tasks
    .filter(
      (task) =>
        task.missing.length > 0 &&
        !contestantIds.has(task.contestantId) &&
        !task.grades.some((grade) => grade.accountId === accountId),
    )
    .map((task) => ({
      task,
      question: order.indexOf(task.questionKey),
      hash: input.hashOf(`${input.seed}:${accountId}:${task.sittingId}:${task.questionKey}`),
    }))
    .sort((a, b) => a.question - b.question || (a.hash < b.hash ? -1 : 1))
    .map(({ task }) => task);
}
