import { EndAppointment } from "#app/contracts/people.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { lockAppointment, updateAppointment } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

export const endAppointment = defineCommand({
  name: "people.end-appointment",
  input: EndAppointment,
  load: async ({ tx, input, actor }) => {
    const found = await lockAppointment(tx, input.appointmentId);
    if (found === null || !mayReadPeople(actor, found.unitPath)) return null;
    const managedPaths = await listManagedPaths(tx);
    return { ...found, managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }) };
  },
  allow: ({ actor, facts }) => mayManagePeople(actor, facts),
  run: ({ input, facts }) => {
    const { fromOn, toOn, cadreId } = facts.appointment;
    if (toOn !== null) return refused("people.appointment-ended", { toOn });
    if (input.toOn <= fromOn)
      return refused("people.appointment-ends-before-start", { fromOn, toOn: input.toOn });
    return done(null, {
      write: (tx) => updateAppointment(tx, input.appointmentId, { toOn: input.toOn }),
      audit: { contestId: null, details: { appointmentId: input.appointmentId, cadreId, toOn: input.toOn } },
      events: [],
    });
  },
});
