import { NewPlan } from "#app/contracts/rotation.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { mayCreatePlan, mayOpenRotation } from "#app/domain/access/rotation.ts";
import { dayOf } from "#app/text/time.ts";
import { listFilesWithin } from "#db/queries/growth-files.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";

/** Units the viewer may make a plan for, with how many of their people are in the reserve. */
export const newPlan = defineView({
  name: "rotation.new-plan",
  input: NewPlan,
  async load({ db, actor }) {
    const paths = readablePaths(actor);
    return { units: await listUnitsWithin(db, paths), files: await listFilesWithin(db, paths) };
  },
  allow: ({ actor }) => mayOpenRotation(actor),
  project: ({ units, files }, { viewer, now }) => ({
    today: dayOf(now),
    units: units
      .filter(({ kind }) => kind === "subdistrict" || kind === "community")
      .filter(({ path }) => mayCreatePlan(viewer, { unitPath: path }))
      .map(({ id, name, path }) => ({
        ...{ id, name },
        reserves: files.filter(({ personPath }) => liesIn(personPath, path)).length,
        communities: units.filter((unit) => unit.kind === "community" && liesIn(unit.path, path)).length,
      })),
  }),
});
