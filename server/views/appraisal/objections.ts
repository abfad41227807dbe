import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayDecideObjection } from "#app/domain/access/appraisal.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayTake } from "#app/domain/daily/appraisal-life.ts";
import { listGradeObjections, listGraders } from "#db/queries/appraisals.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadForView, readsAppraisal } from "./load-appraisal.ts";

/** Objections to grades, and what was answered. */
export const appraisalObjections = defineView({
  name: "appraisal.objections",
  input: OnAppraisal,
  async load({ db, input }) {
    const found = await loadForView({ db, input });
    if (found === null) return null;
    const [filed, graders] = await Promise.all([
      listGradeObjections(db, input.appraisalId),
      listGraders(db, input.appraisalId),
    ]);
    return { ...found, filed, graders };
  },
  allow: readsAppraisal,
  project(facts, { viewer }) {
    const { appraisal, subjects } = facts;
    const grades = new Map(subjects.map(({ subject }) => [subject.cadreId, subject.grade]));
    const graded = facts.graders.has(actorKey(viewer));
    const decides = mayTake({ status: appraisal.status, step: "decide" }) && !graded;
    return {
      status: appraisal.status,
      objectionsUntil: appraisal.objectionsUntil,
      graded,
      rows: facts.filed.map(({ objection, name }) => ({
        id: objection.id,
        name,
        grade: grades.get(objection.cadreId) ?? null,
        statement: objection.statement,
        filedAt: objection.filedAt.getTime(),
        decision: objection.decision,
        answer: objection.answer,
        newGrade: objection.newGrade,
        decidedAt: objection.decidedAt?.getTime() ?? null,
        mayDecide:
          decides &&
          objection.decision === null &&
          mayDecideObjection(viewer, facts) &&
          !isOwn(viewer, objection.cadreId),
      })),
    };
  },
});
