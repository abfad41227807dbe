import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { updateSubjects } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { cadreOf, loadOwn, recorded } from "./appraisal-facts.ts";

/** The person confirms to have read the notice; the first time counts. */
export const markRead = defineCommand({
  name: "appraisal.mark-read",
  input: OnAppraisal,
  async load({ tx, input, actor }) {
    const found = await loadOwn({ tx, input, cadreId: cadreOf(actor), lock: "share" });
    const told = found !== null && ["told", "final"].includes(found.appraisal.status);
    return told ? found : null;
  },
  allow: ({ actor, facts }) => isOwn(actor, facts.own.subject.cadreId),
  run({ input: { appraisalId }, facts, now }) {
    const { cadreId, readAt } = facts.own.subject;
    return done(
      {},
      {
        write: (tx) =>
          updateSubjects(tx, { appraisalId, changes: [{ cadreId, change: { readAt: readAt ?? now } }] }),
        ...recorded({ appraisalId, cadreId }),
      },
    );
  },
});
