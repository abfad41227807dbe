import { CadreOnly } from "#app/contracts/people.ts";
import type { CadreView } from "#app/contracts/people-views.ts";
import { managingPathOf, mayManagePeople, mayReadPeople, readablePaths } from "#app/domain/access/people.ts";
import { listManagedPaths, listUnits } from "#db/queries/org.ts";
import { findCadreWithUnit, listAppointments } from "#db/queries/people.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "./unit-choices.ts";

/** One record: read by the managing level and those above, changed by the managing level; numbers masked for all. */
export const cadreRecord = defineView({
  name: "people.cadre",
  input: CadreOnly,
  load: async ({ db, input }) => {
    const found = await findCadreWithUnit(db, input.cadreId);
    if (found === null) return null;
    const [appointments, units, managedPaths] = await Promise.all([
      listAppointments(db, input.cadreId),
      listUnits(db),
      listManagedPaths(db),
    ]);
    return {
      ...found,
      appointments,
      units,
      managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }),
    };
  },
  allow: ({ actor, facts }) => mayReadPeople(actor, facts.unitPath),
  project: (facts, { viewer }): CadreView => ({
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
    may: { manage: mayManagePeople(viewer, facts) },
  }),
});
