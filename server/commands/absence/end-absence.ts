import type { Actor } from "#app/domain/access/actor.ts";
import type { Tx } from "#db/client.ts";
import { findAbsence, listPeople } from "#db/queries/absences.ts";
import { type AbsenceFacts, loadAbsenceFacts } from "./absence-facts.ts";
import type { Ending } from "./tell-stand-ins.ts";

/** An absence under the locks of its plans, with the names of everybody who acts during it. */
export async function loadAbsence({ tx, input }: { tx: Tx; input: { absenceId: string }; actor: Actor }) {
  const known = await findAbsence(tx, input.absenceId);
  const facts = known === null ? null : await loadAbsenceFacts(tx, known);
  // Read again under the locks.
  const absence = await findAbsence(tx, input.absenceId);
  if (facts === null || absence === null) return null;
  const acting = [...facts.standIns.values()].flat().flatMap(({ actingId }) => actingId ?? []);
  const people = await listPeople(tx, acting);
  return { ...facts, absence, named: new Map(people.map(({ id, name }) => [id, name] as const)) };
}
export type OneAbsence = NonNullable<Awaited<ReturnType<typeof loadAbsence>>>;

/** The last stand-in of each post and person during the absence, of those that match. */
export function endingOf(
  { absence, plans, standIns }: Pick<OneAbsence, "absence"> & Pick<AbsenceFacts, "plans" | "standIns">,
  { matches, ...end }: Pick<Ending, "moment" | "day"> & { matches: (row: Ending["row"]) => boolean },
): Ending[] {
  const last = new Map<string, Ending>();
  for (const plan of plans) {
    for (const row of standIns.get(plan.planId) ?? []) {
      if (row.absenceId !== absence.id || !matches(row)) continue;
      last.set([plan.planId, row.communityId, row.area, row.actingId].join(" "), { plan, row, ...end });
    }
  }
  return [...last.values()];
}
