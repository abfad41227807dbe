import { PlanPeople } from "#app/contracts/rotation.ts";
import { mayListPeople, readablePaths } from "#app/domain/access/people.ts";
import { listPeople } from "#db/queries/people.ts";
import { defineView } from "#server/views/define-view.ts";

const MOST = 20;

/** People the viewer reads, by a part of their name: to register kin. */
export const planPeople = defineView({
  name: "rotation.people",
  input: PlanPeople,
  async load({ db, actor, input }) {
    if (input.name === "") return [];
    const everything = { unitPath: null, post: undefined, politicalStatus: undefined, education: undefined };
    const asked = { ...everything, paths: readablePaths(actor), search: input.name, inService: true };
    const { rows } = await listPeople(db, { ...asked, offset: 0, limit: MOST });
    return rows;
  },
  allow: ({ actor }) => mayListPeople(actor),
  project: (rows) => rows.map(({ cadre, unitName }) => ({ id: cadre.id, name: cadre.name, unitName })),
});
