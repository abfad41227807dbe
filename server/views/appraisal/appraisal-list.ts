import { ListAppraisals } from "#app/contracts/appraisal.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { mayManagePeople, readablePaths } from "#app/domain/access/people.ts";
import { listAppraisalsWithin } from "#db/queries/appraisals.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";

/** Appraisals of the units somebody manages and of those below them. */
export const appraisalList = defineView({
  name: "appraisal.list",
  input: ListAppraisals,
  load: async ({ db, actor }) => ({
    rows: await listAppraisalsWithin(db, readablePaths(actor)),
    managedPaths: await listManagedPaths(db),
  }),
  allow: ({ actor }) => mayOpenDaily(actor),
  project: ({ rows, managedPaths }, { viewer, input }) => ({
    total: rows.length,
    rows: rows.filter(
      ({ title, status }) =>
        title.toLowerCase().includes(input.title.toLowerCase()) &&
        (input.status === "" || status === input.status),
    ),
    may: { create: managedPaths.some((managingPath) => mayManagePeople(viewer, { managingPath })) },
  }),
});
