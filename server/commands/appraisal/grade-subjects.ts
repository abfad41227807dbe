import { GradeSubjects } from "#app/contracts/appraisal.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import * as Grading from "#app/domain/daily/grading.ts";
import { updateAppraisal, updateSubjects } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, cadreOf, recorded, refuse } from "./appraisal-facts.ts";
import { gradedSubjects, loadGrading, rulesOf } from "./grading-facts.ts";

/**
 * Grades for some or all of those appraised. One that is not what the result proposes says why; nobody grades themself; no
 * more are excellent than may be. When all have one the appraisal is graded.
 */
export const gradeSubjects = defineCommand({
  name: "appraisal.grade-subjects",
  input: GradeSubjects,
  load: loadGrading,
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input: { appraisalId, grades: given }, facts, actor }) {
    const subjects = gradedSubjects(facts);
    const no =
      refuse(facts, "grade") ??
      Grading.refuseGrades({
        ...rulesOf(facts),
        subjects,
        given,
        ownCadreId: cadreOf(actor),
        graderApproved:
          facts.appraisal.approvedBy !== null && facts.appraisal.approvedBy === accountOf(actor),
      });
    if (no !== null) return no;
    const after = Grading.withGrades({ subjects, given });
    const status = after.every(({ grade }) => grade !== null) ? ("graded" as const) : ("closed" as const);
    const changes = given.map(({ cadreId, grade, reason }) => ({
      cadreId,
      change: { grade, gradeReason: reason },
    }));
    return done(
      { graded: given.length, status },
      {
        async write(tx) {
          await updateSubjects(tx, { appraisalId, changes });
          await updateAppraisal(tx, { appraisalId, change: { status, gradedBy: accountOf(actor) } });
        },
        ...recorded({ appraisalId, cadreIds: given.map(({ cadreId }) => cadreId), status }),
      },
    );
  },
});
