import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import { refuseFinish } from "#app/domain/daily/appraisal-life.ts";
import { isYear } from "#app/domain/daily/appraisal-result.ts";
import { withYearGrade } from "#app/domain/people/written-appraisals.ts";
import { dayOf } from "#app/text/time.ts";
import { listGradeObjections, updateAppraisal } from "#db/queries/appraisals.ts";
import { type CadreRow, lockCadres, updateCadres } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { type AppraisalFacts, loadAppraisal, recorded } from "./appraisal-facts.ts";

/** A year's grade goes into the record of each person. */
function gradesWritten({ facts, people }: { facts: AppraisalFacts; people: readonly CadreRow[] }) {
  const year = Number(facts.appraisal.period);
  const texts = new Map(people.map(({ id, appraisals }) => [id, appraisals]));
  return facts.subjects.flatMap(({ subject: { cadreId, grade } }) => {
    if (grade === null || !texts.has(cadreId)) return [];
    const appraisals = withYearGrade({ text: texts.get(cadreId) ?? null, given: { year, grade } });
    return [{ cadreId, change: { appraisals } }];
  });
}

/** The term is over and every objection is decided: the grades stand. */
export const finishAppraisal = defineCommand({
  name: "appraisal.finish-appraisal",
  input: OnAppraisal,
  async load({ tx, input, actor }) {
    const found = await loadAppraisal({ tx, input, actor });
    if (found === null) return null;
    const cadreIds = found.subjects.map(({ subject }) => subject.cadreId);
    const filed = await listGradeObjections(tx, input.appraisalId);
    return {
      ...found,
      undecided: filed.filter(({ objection }) => objection.decision === null).length,
      people: await lockCadres(tx, cadreIds),
    };
  },
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input: { appraisalId }, facts, now }) {
    const { undecided, appraisal } = facts;
    const no = refuseFinish({ ...appraisal, undecided, today: dayOf(now) });
    if (no !== null) return no;
    const changes = isYear(appraisal.period) ? gradesWritten({ facts, people: facts.people }) : [];
    return done(
      { written: changes.length },
      {
        async write(tx) {
          await updateCadres(tx, { changes, on: dayOf(now) });
          await updateAppraisal(tx, { appraisalId, change: { status: "final" } });
        },
        ...recorded({ appraisalId, written: changes.length }),
      },
    );
  },
});
