import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayApproveShare } from "#app/domain/access/appraisal.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayTake } from "#app/domain/daily/appraisal-life.ts";
import { componentsOf } from "#app/domain/daily/appraisal-result.ts";
import * as Grading from "#app/domain/daily/grading.ts";
import { listGraders, listSignedRatings } from "#db/queries/appraisals.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadForView, manages, readsAppraisal } from "./load-appraisal.ts";

/** Results as they were counted when rating ended, what they propose, and the grades given. No rater, no single rating. */
export const appraisalResults = defineView({
  name: "appraisal.results",
  input: OnAppraisal,
  async load({ db, input }) {
    const found = await loadForView({ db, input });
    if (found === null) return null;
    const [signed, graders] = await Promise.all([
      listSignedRatings(db, input.appraisalId),
      listGraders(db, input.appraisalId),
    ]);
    return { ...found, signed, graders };
  },
  allow: readsAppraisal,
  project(facts, { viewer }) {
    const { appraisal, body, subjects, signed } = facts;
    const told = appraisal.toldAt !== null;
    const people = subjects.map(({ subject }) => ({ ...subject }));
    const rules = { grades: body.grades, approved: appraisal.approvedAt !== null };
    // Who manages and is appraised too learns the own result with everybody else.
    const shown = subjects.filter(({ subject }) => told || !isOwn(viewer, subject.cadreId));
    const counted = !mayTake({ status: appraisal.status, step: "issueLinks" });
    const proposed = Grading.proposals({ subjects: people, ...rules });
    const statements = new Map(
      signed.filter(({ raterGroup }) => raterGroup === "self").map((row) => [row.cadreId, row.statement]),
    );
    return {
      title: appraisal.title,
      status: appraisal.status,
      counted,
      components: componentsOf({ scheme: body, period: appraisal.period }),
      thresholds: body.grades,
      quota: Grading.standing({ subjects: people, ...rules }),
      approval:
        appraisal.approvedAt === null
          ? null
          : {
              document: appraisal.approvalDocument ?? "",
              reason: appraisal.approvalReason ?? "",
              at: appraisal.approvedAt.getTime(),
            },
      rows: shown.map(({ subject, name, unitName }) => ({
        cadreId: subject.cadreId,
        name,
        unitName,
        components: subject.components ?? [],
        total: subject.total,
        proposed: counted ? (proposed.get(subject.cadreId) ?? null) : null,
        grade: subject.grade,
        gradeReason: subject.gradeReason,
        selfStatement: statements.get(subject.cadreId) ?? null,
        readAt: subject.readAt?.getTime() ?? null,
        own: isOwn(viewer, subject.cadreId),
      })),
      may: {
        grade: manages(viewer, facts) && mayTake({ status: appraisal.status, step: "grade" }),
        approve:
          mayApproveShare(viewer, facts) &&
          mayTake({ status: appraisal.status, step: "approve" }) &&
          appraisal.approvedAt === null &&
          body.grades.approvedShare > body.grades.excellentShare &&
          !facts.graders.has(actorKey(viewer)),
      },
    };
  },
});
