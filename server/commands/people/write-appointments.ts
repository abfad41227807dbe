import { uuidv7 } from "uuidv7";
import type { Tx } from "#db/client.ts";
import { saveAppointments, updateAppointment } from "#db/queries/people.ts";
import type { AppointmentDelta } from "./appointment-delta.ts";

/** Ends come before starts: one post at one unit is held once at a time. */
export async function writeAppointments(
  tx: Tx,
  { deltas, now }: { deltas: readonly (AppointmentDelta & { cadreId: string })[]; now: Date },
): Promise<void> {
  for (const { end, correct } of deltas) {
    if (end !== null) await updateAppointment(tx, end.id, { toOn: end.toOn });
    if (correct !== null) {
      await updateAppointment(tx, correct.id, {
        fromOn: correct.fromOn,
        documentNumber: correct.documentNumber,
      });
    }
  }
  const starts = deltas.flatMap(({ start, cadreId }) => (start === null ? [] : [{ ...start, cadreId }]));
  await saveAppointments(
    tx,
    starts.map((start) => ({ id: uuidv7(), ...start, createdAt: now })),
  );
}
