import { uuidv7 } from "uuidv7";
import { AddAppointment } from "#app/contracts/people.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import { listCurrentAppointments, lockCadre, saveAppointments } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** A line of somebody's history of posts, past or present. */
export const addAppointment = defineCommand({
  name: "people.add-appointment",
  input: AddAppointment,
  load: async ({ tx, input, actor }) => {
    const found = await lockCadre(tx, input.cadreId);
    const unit = await findUnitById(tx, input.unitId);
    if (found === null || unit === null || !mayReadPeople(actor, found.unitPath)) return null;
    const managedPaths = await listManagedPaths(tx);
    const current = await listCurrentAppointments(tx, [input.cadreId]);
    return { unit, current, managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }) };
  },
  allow: ({ actor, facts }) => mayManagePeople(actor, facts),
  run: ({ input, facts, now }) => {
    const { cadreId, unitId, post, fromOn, toOn, documentNumber } = input;
    if (toOn !== null && toOn <= fromOn)
      return refused("people.appointment-ends-before-start", { fromOn, toOn });
    if (toOn === null && fromOn > dayOf(now)) return refused("people.appointment-in-future", { fromOn });
    const held = facts.current.find((one) => one.unitId === unitId && one.post === post);
    if (toOn === null && held !== undefined) {
      return refused("people.appointment-held", { unit: facts.unit.name, fromOn: held.fromOn });
    }
    const appointmentId = uuidv7();
    const row = { id: appointmentId, cadreId, unitId, post, fromOn, toOn, documentNumber, createdAt: now };
    return done(
      { appointmentId },
      {
        write: (tx) => saveAppointments(tx, [row]),
        audit: { contestId: null, details: { appointmentId, cadreId, unitId, post, fromOn, toOn } },
        events: [],
      },
    );
  },
});
