import { uuidv7 } from "uuidv7";
import { SetLadderStep } from "#app/contracts/development.ts";
import { mayDecideDevelopment } from "#app/domain/access/development.ts";
import {
  isInBand,
  isStepBack,
  type Step,
  THREE_POSTS_EIGHTEEN_GRADES,
} from "#app/domain/development/career-ladder.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listLadderSteps, saveLadderStep } from "#db/queries/ladder-steps.ts";
import { type CadreRow, updateCadres } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { accountIdOf, loadPerson } from "./person-facts.ts";

/** What the roster says, for somebody whose first step is entered now. */
function rosterStep(cadre: CadreRow): Step | null {
  const { postCategory, postGrade } = cadreFieldsOf(cadre);
  return postCategory === null || postGrade === null ? null : { category: postCategory, grade: postGrade };
}

/** A post category and grade from a day on. Steps are entered in their order, so the new one is what the record says. */
export const setLadderStep = defineCommand({
  name: "development.set-ladder-step",
  input: SetLadderStep,
  load: async ({ tx, input, actor }) => {
    const person = await loadPerson(tx, { cadreId: input.cadreId, actor });
    return person === null ? null : { ...person, steps: await listLadderSteps(tx, input.cadreId) };
  },
  allow: ({ actor, facts }) => mayDecideDevelopment(actor, facts),
  run: ({ input, facts, actor, now }) => {
    const { cadreId, category, grade, fromOn, documentNumber, reason } = input;
    const ladder = THREE_POSTS_EIGHTEEN_GRADES;
    const { lowest, highest } = ladder.bands[category];
    if (!isInBand(ladder, { category, grade }))
      return refused("development.outside-band", { lowest, highest });
    if (fromOn > dayOf(now)) return refused("development.day-in-future", { on: fromOn });
    const [last] = facts.steps;
    if (last !== undefined && fromOn <= last.fromOn)
      return refused("development.step-not-after-last", { lastOn: last.fromOn });
    const from = last ?? rosterStep(facts.cadre);
    if (from !== null && isStepBack({ from, to: { category, grade } }) && reason === null)
      return refused("development.step-back-without-reason", { grade: from.grade });
    const stepId = uuidv7();
    const made = { createdBy: accountIdOf(actor), createdAt: now };
    const row = { id: stepId, cadreId, category, grade, fromOn, documentNumber, reason, ...made };
    const change = { postCategory: category, postGrade: grade };
    return done(
      { stepId },
      {
        write: async (tx) => {
          await saveLadderStep(tx, row);
          await updateCadres(tx, { changes: [{ cadreId, change }], on: fromOn });
        },
        audit: { contestId: null, details: { cadreId, category, postGrade: grade, fromOn } },
        events: [],
      },
    );
  },
});
