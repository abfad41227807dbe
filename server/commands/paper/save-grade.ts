import { uuidv7 } from "uuidv7";
import { SaveGrade } from "#app/contracts/paper.ts";
import { mayGrade } from "#app/domain/access/paper.ts";
import * as FinalGrade from "#app/domain/quiz/final-grade.ts";
import * as Gradable from "#app/domain/quiz/gradable.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import {
  type GradeRow,
  insertGrade,
  listGradesOfAnswer,
  lockSitting,
  saveGradePoints,
} from "#db/queries/grades.ts";
import { listAnswersOfSitting } from "#db/queries/paper-sittings.ts";
import { listPaperQuestions } from "#db/queries/papers.ts";
import { accountOf } from "#server/commands/contest/set-up.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadPaper } from "./paper-facts.ts";

/**
 * A grader's points for one answer. The server gives the first place that is free; a grader who graded the answer before
 * changes the own grade, until a third grade rests on it.
 */
export const saveGrade = defineCommand({
  name: "paper.save-grade",
  input: SaveGrade,
  async load({ tx, input, now }) {
    const facts = await loadPaper({ tx, input, now });
    const paper = facts?.paper;
    const sitting = paper && (await lockSitting(tx, { sittingId: input.sittingId, paperId: paper.id }));
    if (facts == null || paper == null || sitting == null) return null;
    const answers = await listAnswersOfSitting(tx, sitting.id);
    return {
      ...facts,
      paper,
      sitting,
      answer: answers.find(({ questionKey }) => questionKey === input.questionKey)?.value ?? null,
      gradables: Gradable.of(await listPaperQuestions(tx, paper.id)),
      grades: await listGradesOfAnswer(tx, input),
    };
  },
  allow: ({ actor, facts }) => mayGrade(actor, facts.scope),
  run({ input, facts, actor, now }) {
    const accountId = accountOf(actor);
    const gradable = facts.gradables.find(({ key }) => key === input.questionKey);
    if (accountId === null || gradable === undefined) return refused("paper.not-gradable");
    if (facts.paper.status === "recorded") return refused("paper.recorded");
    if (facts.phase !== "closed") return refused("paper.not-closed");
    if (isOwn(actor, facts)) return refused("paper.own-answer");
    if (facts.answer?.kind !== "text" || facts.answer.text.trim() === "")
      return refused("paper.not-gradable");
    const { points, comment } = input;
    if (!Gradable.isGrade({ points, maximum: gradable.points })) {
      return refused("paper.grade-range", { maximum: gradable.points / 100 });
    }
    const place = placeOf({ grades: facts.grades, accountId, ...facts.paper.settings });
    if ("rule" in place) return refused(place.rule);
    const { sittingId, questionKey, itemKey, contestId } = input;
    return done(
      { slot: place.slot },
      {
        write: (tx) =>
          place.own === null
            ? insertGrade(tx, {
                id: uuidv7(),
                sittingId,
                questionKey,
                slot: place.slot,
                accountId,
                points,
                comment,
                at: now,
              })
            : saveGradePoints(tx, { id: place.own.id, points, comment, at: now }),
        audit: {
          contestId,
          details: {
            itemKey,
            sittingId,
            questionKey,
            slot: place.slot,
            grade: points,
            gradeBefore: place.own?.points ?? null,
          },
        },
        // Private until it is recorded: no live room is told.
        events: [],
      },
    );
  },
});

const isOwn = (
  actor: { kind: string; cadreId?: string | null },
  facts: {
    sitting: { contestantId: string };
    sitters: readonly { contestantId: string; cadreId: string | null }[];
  },
): boolean => {
  const cadreId = facts.sitters.find((row) => row.contestantId === facts.sitting.contestantId)?.cadreId;
  return cadreId != null && actor.cadreId === cadreId;
};

type Place = { slot: 1 | 2 | 3; own: GradeRow | null } | { rule: string };

function placeOf(given: { grades: readonly GradeRow[]; accountId: string; thirdGraderAbove: number }): Place {
  const { grades } = given;
  const own = grades.find((row) => row.accountId === given.accountId);
  if (own !== undefined) {
    const restsOnIt = own.slot !== 3 && grades.some(({ slot }) => slot === 3);
    return restsOnIt ? { rule: "paper.third-grade-given" } : { slot: own.slot, own };
  }
  const state = FinalGrade.of({ grades, thirdGraderAbove: given.thirdGraderAbove });
  const [slot] = state.state === "open" ? state.missing : [];
  return slot === undefined ? { rule: "paper.graded-enough" } : { slot, own: null };
}
