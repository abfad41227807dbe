import { WhoHeld } from "#app/contracts/people.ts";
import type { WhoHeldView } from "#app/contracts/people-views.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { findUnitById } from "#db/queries/org.ts";
import { listHoldersOn } from "#db/queries/people.ts";
import { defineView } from "#server/views/define-view.ts";

/** "Who was secretary of X on 1 March." */
export const whoHeld = defineView({
  name: "people.who-held",
  input: WhoHeld,
  load: async ({ db, input }) => {
    const unit = await findUnitById(db, input.unitId);
    return unit === null ? null : { unit, holders: await listHoldersOn(db, input) };
  },
  allow: ({ actor, facts }) => mayReadPeople(actor, facts.unit.path),
  project: ({ unit, holders }, { input }): WhoHeldView => ({
    unitId: unit.id,
    unitName: unit.name,
    post: input.post,
    day: input.day,
    holders,
  }),
});
