import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import { refuseOpening } from "#app/domain/daily/appraisal-life.ts";
import { dayOf } from "#app/text/time.ts";
import { updateAppraisal } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadAppraisal, recorded, refuse } from "./appraisal-facts.ts";

/** From now on ratings are given. */
export const openAppraisal = defineCommand({
  name: "appraisal.open-appraisal",
  input: OnAppraisal,
  load: loadAppraisal,
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input: { appraisalId }, facts, now }) {
    const { opensOn } = facts.appraisal;
    const no = refuse(facts, "open") ?? refuseOpening({ opensOn, today: dayOf(now) });
    if (no !== null) return no;
    return done(
      { status: "open" as const },
      {
        write: (tx) => updateAppraisal(tx, { appraisalId, change: { status: "open" } }),
        ...recorded({ appraisalId, people: facts.subjects.length }),
      },
    );
  },
});
