import { NewRound } from "#app/contracts/selection.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { mayCreateRound, mayOpenSelection } from "#app/domain/access/selection.ts";
import { dayOf } from "#app/text/time.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { listRoundsTouching } from "#db/queries/selection-lists.ts";
import { defineView } from "#server/views/define-view.ts";

/** Units the viewer may hold a round for, and earlier rounds whose rules it may begin from. */
export const newRound = defineView({
  name: "selection.new-round",
  input: NewRound,
  async load({ db, actor }) {
    const paths = readablePaths(actor);
    return { units: await listUnitsWithin(db, paths), rounds: await listRoundsTouching(db, paths) };
  },
  allow: ({ actor }) => mayOpenSelection(actor),
  project: ({ units, rounds }, { viewer, now }) => ({
    today: dayOf(now),
    units: units
      .filter(({ kind }) => kind === "district" || kind === "subdistrict")
      .filter(({ path }) => mayCreateRound(viewer, { unitPath: path }))
      .map(({ id, name }) => ({ id, name })),
    rounds: rounds.map(({ round, unitName }) => ({ id: round.id, title: round.title, unitName })),
  }),
});
