import { PeopleChoicesOf } from "#app/contracts/development.ts";
import type { Member } from "#app/contracts/development-views.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { findUnitById } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import { defineView } from "#server/views/define-view.ts";

const MOST = 2_000;

/** Everybody in a unit and below it, to choose from in a form. */
export const peopleChoices = defineView({
  name: "development.people-choices",
  input: PeopleChoicesOf,
  load: async ({ db, input }) => {
    const unit = await findUnitById(db, input.unitId);
    if (unit === null) return null;
    const none = { post: undefined, search: "", politicalStatus: undefined, education: undefined };
    const query = { paths: [unit.path], unitPath: null, ...none, inService: true, offset: 0, limit: MOST };
    return { unit, people: (await listPeople(db, query)).rows };
  },
  allow: ({ actor, facts }) => mayReadPeople(actor, facts.unit.path),
  project: ({ people }): Member[] =>
    people.map(({ cadre, unitName }) => ({ cadreId: cadre.id, name: cadre.name, unitName })),
});
