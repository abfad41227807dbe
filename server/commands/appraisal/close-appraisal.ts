import { CloseAppraisal } from "#app/contracts/appraisal.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import { needsReasonToClose } from "#app/domain/daily/appraisal-life.ts";
import { dayOf } from "#app/text/time.ts";
import { updateAppraisal, updateSubjects } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadAppraisal, recorded, refuse } from "./appraisal-facts.ts";
import { loadResultFacts, resultOf } from "./result-facts.ts";

/** Rating ends; each one's components and total are counted once and kept. Before the last day is over it needs a reason. */
export const closeAppraisal = defineCommand({
  name: "appraisal.close-appraisal",
  input: CloseAppraisal,
  async load({ tx, input, actor, now }) {
    const facts = await loadAppraisal({ tx, input, actor });
    if (facts === null) return null;
    return { ...facts, results: await loadResultFacts({ tx, facts, today: dayOf(now) }) };
  },
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input: { appraisalId, reason }, facts, now }) {
    const no = refuse(facts, "close");
    if (no !== null) return no;
    const early = needsReasonToClose({ closesOn: facts.appraisal.closesOn, today: dayOf(now) });
    if (early && reason === null)
      return {
        ok: false,
        refusal: { kind: "invalid" as const, fields: { reason: "appraisal.early-needs-reason" } },
      };
    const changes = facts.subjects.map((subject) => {
      const { components, total } = resultOf({ facts, results: facts.results, subject });
      return { cadreId: subject.subject.cadreId, change: { components, total } };
    });
    const withoutResult = changes.filter(({ change }) => change.total === null).length;
    return done(
      { people: changes.length, withoutResult },
      {
        async write(tx) {
          await updateSubjects(tx, { appraisalId, changes });
          await updateAppraisal(tx, { appraisalId, change: { status: "closed" } });
        },
        ...recorded({ appraisalId, people: changes.length, withoutResult, ...(early ? { reason } : {}) }),
      },
    );
  },
});
