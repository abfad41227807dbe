import { LONGEST_ABSENCE } from "#app/contracts/absence-choices.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listAbsences, listStandIns } from "#db/queries/absences.ts";
import { listManagers } from "#db/queries/org.ts";
import { findPlan } from "#db/queries/rotation-plans.ts";
import { readPlanInForce } from "./plans-in-force.ts";
import { settleStandIns } from "./settle-stand-ins.ts";
import { writeStandIns } from "./tell-stand-ins.ts";

/**
 * Who acts during the absences that are not over, by the version that is in force now; to be called with the plan's lock held,
 * after a version was published: the new A or B of a post may be another.
 */
export async function renewStandIns(
  tx: Tx,
  { planId, by, now }: { planId: string; by: string | null; now: Date },
): Promise<void> {
  const found = await findPlan(tx, planId);
  const plan = found === null ? null : await readPlanInForce(tx, found);
  if (plan === null) return;
  const today = dayOf(now);
  const around = { fromOn: addDays(today, -LONGEST_ABSENCE), toOn: "9999-12-31" };
  const standIns = new Map([[planId, await listStandIns(tx, { planId, ...around })]]);
  const acting = [...standIns.values()].flat().flatMap(({ actingId }) => actingId ?? []);
  const absences = await listAbsences(tx, { cadreIds: [...plan.people.keys(), ...acting], ...around });
  const days = { fromOn: today, toOn: around.toOn };
  const settled = settleStandIns({ plans: [plan], absences, standIns, days, by, now });
  await writeStandIns(tx, { settled, absences, managers: await listManagers(tx), now });
}
