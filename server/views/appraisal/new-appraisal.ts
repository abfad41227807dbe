import { NewAppraisal } from "#app/contracts/appraisal.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { managingPathOf, mayManagePeople, readablePaths } from "#app/domain/access/people.ts";
import { dayOf } from "#app/text/time.ts";
import { listManagedPaths, listUnitsWithin } from "#db/queries/org.ts";
import { listSchemesInForce } from "#db/queries/schemes.ts";
import { defineView } from "#server/views/define-view.ts";

/** Units that the viewer manages, each with the schemes that are in force for it, nearest first. */
export const newAppraisal = defineView({
  name: "appraisal.new",
  input: NewAppraisal,
  load: async ({ db, actor }) => ({
    units: await listUnitsWithin(db, readablePaths(actor)),
    schemes: await listSchemesInForce(db),
    managedPaths: await listManagedPaths(db),
  }),
  allow: ({ actor }) => mayOpenDaily(actor),
  project({ units, schemes, managedPaths }, { viewer, now }) {
    const inForce = schemes.filter(({ status }) => status === "inForce");
    return {
      today: dayOf(now),
      units: units
        .filter(({ kind }) => kind !== "compound" && kind !== "grid")
        .filter(({ path }) =>
          mayManagePeople(viewer, { managingPath: managingPathOf({ unitPath: path, managedPaths }) }),
        )
        .map(({ id, name, path }) => ({
          id,
          name,
          schemes: inForce
            .filter(({ unitPath }) => liesIn(path, unitPath))
            .sort((a, b) => b.unitPath.length - a.unitPath.length)
            .map((scheme) => ({ id: scheme.id, name: scheme.name, unitName: scheme.unitName })),
        })),
    };
  },
});
