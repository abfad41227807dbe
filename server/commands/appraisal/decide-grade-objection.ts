import { DecideGradeObjection } from "#app/contracts/appraisal.ts";
import { mayDecideObjection } from "#app/domain/access/appraisal.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import * as Grading from "#app/domain/daily/grading.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listGradeObjections, updateGradeObjection, updateSubjects } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded, refuse } from "./appraisal-facts.ts";
import { gradedBy, gradedSubjects, loadGrading, rulesOf } from "./grading-facts.ts";

/** Decided by somebody who did not grade; an upheld one gives the new grade, within the quota. */
export const decideGradeObjection = defineCommand({
  name: "appraisal.decide-grade-objection",
  input: DecideGradeObjection,
  async load({ tx, input, actor }) {
    const found = await loadGrading({ tx, input, actor });
    if (found === null) return null;
    const filed = await listGradeObjections(tx, input.appraisalId);
    const mine = filed.find(({ objection }) => objection.id === input.objectionId);
    return mine === undefined ? null : { ...found, objection: mine.objection };
  },
  allow: ({ actor, facts }) => mayDecideObjection(actor, facts) && !isOwn(actor, facts.objection.cadreId),
  run({ input, facts, actor, now }) {
    const { appraisalId, objectionId, decision, answer } = input;
    const { cadreId } = facts.objection;
    const no = refuse(facts, "decide");
    if (no !== null) return no;
    if (facts.objection.decision !== null) return refused("appraisal.objection-decided");
    if (gradedBy({ actor, graders: facts.graders })) return refused("appraisal.grader-decides");
    const newGrade = decision === "upheld" ? input.newGrade : null;
    if (newGrade !== null) {
      const subjects = Grading.withGrades({
        subjects: gradedSubjects(facts),
        given: [{ cadreId, grade: newGrade, reason: null }],
      });
      const full = Grading.refuseQuota({ ...rulesOf(facts), subjects });
      if (full !== null) return full;
    }
    const settled = { decision, answer, newGrade, decidedBy: accountOf(actor), decidedAt: now };
    return done(
      { decision },
      {
        async write(tx) {
          await updateGradeObjection(tx, { objectionId, change: settled });
          if (newGrade !== null) {
            const change = { grade: newGrade, gradeReason: answer };
            await updateSubjects(tx, { appraisalId, changes: [{ cadreId, change }] });
          }
        },
        ...recorded({ appraisalId, objectionId, cadreId, decision }),
      },
    );
  },
});
