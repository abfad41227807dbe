import { NewContestForm } from "#app/contracts/contest.ts";
import { mayCreateSomeContest, mayEditSetup } from "#app/domain/access/contest-setup.ts";
import { listUnitsUnder, type UnitRow } from "#db/queries/contest-units.ts";
import { listContests } from "#db/queries/contests.ts";
import { defineView } from "#server/views/define-view.ts";
import { listScope } from "./contest-list.ts";

/** Levels that hold contests. */
const HOLDS_CONTESTS = new Set<UnitRow["kind"]>(["district", "subdistrict"]);

/** What the form of a new contest offers: units, and earlier contests to copy. Templates are data of the domain. */
export const newContest = defineView({
  name: "contest.new",
  input: NewContestForm,
  async load({ db, actor }) {
    const scope = listScope(actor);
    const paths = scope === "all" ? [""] : scope.unitPaths;
    const units = new Map<string, UnitRow>();
    for (const path of paths) {
      for (const unit of await listUnitsUnder(db, path))
        if (HOLDS_CONTESTS.has(unit.kind)) units.set(unit.id, unit);
    }
    return { units: [...units.values()], contests: await listContests(db, scope) };
  },
  allow: ({ actor }) => mayCreateSomeContest(actor),
  project: ({ units, contests }, { viewer }) => ({
    units: units.map(({ id, name, kind }) => ({ id, name, kind })),
    contests: contests
      .filter(({ contest, unitPath }) => mayEditSetup(viewer, { contestId: contest.id, unitPath }))
      .map(({ contest }) => ({
        id: contest.id,
        title: contest.title,
        heldOn: contest.heldOn,
        rehearsal: contest.rehearsal,
      })),
  }),
});
