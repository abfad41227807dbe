import { RosterFilter } from "#app/contracts/people.ts";
import type { RosterView } from "#app/contracts/people-views.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { managingPathOf, mayListPeople, mayManagePeople, readablePaths } from "#app/domain/access/people.ts";
import { postOf } from "#app/domain/people/cadre.ts";
import { EDUCATIONS } from "#app/domain/people/enumerations.ts";
import { dayOf } from "#app/text/time.ts";
import { listManagedPaths, listUnits } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "./unit-choices.ts";

const PAGE_SIZE = 50;

/** The people the reader may read, filtered; a unit outside of that is as good as no unit. */
export const roster = defineView({
  name: "people.roster",
  input: RosterFilter,
  load: async ({ db, input, actor }) => {
    const paths = readablePaths(actor);
    const [units, managedPaths] = await Promise.all([listUnits(db), listManagedPaths(db)]);
    const unit = units.find(({ id }) => id === input.unit);
    const unitPath = unit !== undefined && paths.some((root) => liesIn(unit.path, root)) ? unit.path : null;
    const page = await listPeople(db, {
      ...{ paths, unitPath },
      ...{
        post: input.post,
        search: input.search,
        politicalStatus: input.politicalStatus,
        education: input.education,
      },
      offset: (input.page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    return { ...page, units, managedPaths, paths };
  },
  allow: ({ actor }) => mayListPeople(actor),
  project: (facts, { viewer, input, now }): RosterView => {
    const byId = new Map(facts.units.map((unit) => [unit.id, unit]));
    const manages = facts.units.some(({ path }) =>
      mayManagePeople(viewer, {
        managingPath: managingPathOf({ unitPath: path, managedPaths: facts.managedPaths }),
      }),
    );
    return {
      rows: facts.rows.map(({ cadre, unitName }) => {
        const fields = cadreFieldsOf(cadre);
        const { name, sex, birthMonth, politicalStatus, lineOfWork, socialWorkCertificate, inPost } = fields;
        const above = byId.get(byId.get(cadre.unitId)?.parentId ?? "");
        return {
          ...{ id: cadre.id, unitName, aboveName: above?.name ?? null, phoneMasked: cadre.phoneMasked },
          ...{ name, sex, birthMonth, politicalStatus, lineOfWork, socialWorkCertificate, inPost },
          education: highest(fields.fullTimeEducation, fields.partTimeEducation),
          post: postOf(fields),
        };
      }),
      total: facts.total,
      size: PAGE_SIZE,
      filter: input,
      units: unitChoices({ units: facts.units, paths: facts.paths }),
      today: dayOf(now),
      may: { add: manages, exportInFull: manages },
    };
  },
});

type Education = (typeof EDUCATIONS)[number];
const highest = (one: Education, other: Education | null): Education =>
  other !== null && EDUCATIONS.indexOf(other) > EDUCATIONS.indexOf(one) ? other : one;
