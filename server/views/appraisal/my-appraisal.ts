import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { refuseObjection, refuseRating } from "#app/domain/daily/appraisal-life.ts";
import { dayOf } from "#app/text/time.ts";
import {
  findAppraisal,
  listGradeObjections,
  listSignedRatings,
  listSubjects,
} from "#db/queries/appraisals.ts";
import { defineView } from "#server/views/define-view.ts";

/** The person's own notice. Before it is told there is the form for oneself and nothing of a result. */
export const myAppraisal = defineView({
  name: "appraisal.my",
  input: OnAppraisal,
  async load({ db, input: { appraisalId }, actor }) {
    if (actor.kind !== "account" || actor.cadreId === null) return null;
    const { cadreId } = actor;
    const found = await findAppraisal(db, appraisalId);
    const [subjects, signed, filed] = await Promise.all([
      listSubjects(db, appraisalId),
      listSignedRatings(db, appraisalId),
      listGradeObjections(db, appraisalId),
    ]);
    const own = subjects.find(({ subject }) => subject.cadreId === cadreId);
    if (found === null || own === undefined) return null;
    return {
      ...found,
      own,
      self: signed.find((row) => row.cadreId === cadreId && row.raterGroup === "self") ?? null,
      objection: filed.find(({ objection }) => objection.cadreId === cadreId)?.objection ?? null,
    };
  },
  allow: ({ actor, facts }) => actor.kind === "account" && actor.cadreId === facts.own.subject.cadreId,
  project(facts, { now }) {
    const { appraisal, own, self, objection, body } = facts;
    const told = appraisal.status === "told" || appraisal.status === "final";
    const today = dayOf(now);
    const form = body.forms.self ?? [];
    return {
      id: appraisal.id,
      title: appraisal.title,
      period: appraisal.period,
      status: appraisal.status,
      closesOn: appraisal.closesOn,
      unitName: facts.unitName,
      schemeName: facts.schemeName,
      person: { cadreId: own.subject.cadreId, name: own.name, unitName: own.unitName },
      self: {
        form,
        points: self?.points ?? null,
        statement: self?.statement ?? null,
        at: self?.at.getTime() ?? null,
        open: form.length > 0 && refuseRating({ ...appraisal, today }) === null,
      },
      notice: told
        ? {
            components: own.subject.components ?? [],
            total: own.subject.total,
            grade: own.subject.grade,
            gradeReason: own.subject.gradeReason,
            thresholds: body.grades,
            toldAt: appraisal.toldAt?.getTime() ?? null,
            objectionsUntil: appraisal.objectionsUntil,
            readAt: own.subject.readAt?.getTime() ?? null,
            mayObject: objection === null && refuseObjection({ ...appraisal, today }) === null,
            objection:
              objection === null
                ? null
                : {
                    statement: objection.statement,
                    filedAt: objection.filedAt.getTime(),
                    decision: objection.decision,
                    answer: objection.answer,
                    newGrade: objection.newGrade,
                    decidedAt: objection.decidedAt?.getTime() ?? null,
                  },
          }
        : null,
    };
  },
});
