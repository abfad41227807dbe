import { CadreOnly } from "#app/contracts/people.ts";
import type { CadreView, UnitChoice } from "#app/contracts/people-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import {
  managingPathOf,
  mayManagePeople,
  mayReadPeople,
  mayTransferCadre,
  readablePaths,
} from "#app/domain/access/people.ts";
import { unitStays } from "#app/domain/people/unit-stays.ts";
import { listUnitVersions } from "#db/queries/cadre-versions.ts";
import { listManagedPaths, listUnits, type UnitFacts } from "#db/queries/org.ts";
import { findCadreWithUnit, listAppointments } from "#db/queries/people.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "./unit-choices.ts";

type Facts = {
  cadre: { id: string; unitId: string };
  unitPath: string;
  units: readonly UnitFacts[];
  managingPath: string | null;
};

/** Units this viewer may move the person to; names of units are no secret. */
function reachableFor(viewer: Actor, facts: Facts): UnitChoice[] {
  const { cadre, unitPath: fromPath, units, managingPath } = facts;
  const reached = units.filter(
    ({ id, path }) =>
      id !== cadre.unitId &&
      mayTransferCadre(viewer, { cadreId: cadre.id, managingPath, fromPath, toPath: path }),
  );
  const ids = new Set(reached.map(({ id }) => id));
  return unitChoices({ units, paths: [""] }).filter(({ id }) => ids.has(id));
}

/** One record: read by the managing level and those above, changed by the managing level; numbers masked for all. */
export const cadreRecord = defineView({
  name: "people.cadre",
  input: CadreOnly,
  load: async ({ db, input }) => {
    const found = await findCadreWithUnit(db, input.cadreId);
    if (found === null) return null;
    const [appointments, units, managedPaths, versions] = await Promise.all([
      listAppointments(db, input.cadreId),
      listUnits(db),
      listManagedPaths(db),
      listUnitVersions(db, input.cadreId),
    ]);
    return {
      ...found,
      appointments,
      units,
      stays: unitStays(versions),
      managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }),
    };
  },
  allow: ({ actor, facts }) => mayReadPeople(actor, facts.unitPath),
  project: (facts, { viewer }): CadreView => {
    const moveTo = reachableFor(viewer, facts);
    return {
      id: facts.cadre.id,
      revision: facts.cadre.revision,
      unitId: facts.cadre.unitId,
      unitName: facts.unitName,
      fields: cadreFieldsOf(facts.cadre),
      identityMasked: facts.cadre.identityMasked,
      phoneMasked: facts.cadre.phoneMasked,
      appointments: facts.appointments.map(({ appointment, unitName }) => ({
        id: appointment.id,
        unitName,
        post: appointment.post,
        fromOn: appointment.fromOn,
        toOn: appointment.toOn,
        documentNumber: appointment.documentNumber,
      })),
      units: unitChoices({ units: facts.units, paths: readablePaths(viewer) }),
      managedBy: facts.units.find(({ path }) => path === facts.managingPath)?.name ?? null,
      stays: facts.stays.map(({ unitName, fromOn, toOn }) => ({ unitName, fromOn, toOn })).reverse(),
      moveTo,
      may: { manage: mayManagePeople(viewer, facts), transfer: moveTo.length > 0 },
    };
  },
});
