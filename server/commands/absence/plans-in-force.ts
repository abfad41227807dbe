import { daysOf, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import type { HeldPost } from "#app/domain/rotation/stand-in-spans.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { listCommunities, listPeople, listPlanIdsOf } from "#db/queries/absences.ts";
import { findPublished, listSlots, lockPlan, type PlacedPlan } from "#db/queries/rotation-plans.ts";

/** A plan in force with who holds its posts on which days. */
export type PlanInForce = {
  planId: string;
  title: string;
  unitPath: string;
  settings: RotationSettings;
  held: HeldPost[];
  communities: { id: string; name: string; path: string }[];
  people: ReadonlyMap<string, { name: string; unitName: string; unitPath: string }>;
};

/** Null: nothing of the plan is in force. */
export async function readPlanInForce(db: DbOrTx, found: PlacedPlan): Promise<PlanInForce | null> {
  const { plan, unitPath } = found;
  const version = plan.status === "published" ? await findPublished(db, plan.id) : null;
  if (version === null) return null;
  const { settings } = version;
  const slots = await listSlots(db, version.id);
  const held = slots.map(({ communityId, area, period, aId, bId }) => ({
    ...{ communityId, area, a: aId, b: bId },
    ...daysOf(settings, period),
  }));
  const people = await listPeople(db, [
    ...held.flatMap(({ a, b }) => [a, b]),
    ...settings.members.map(({ personId }) => personId),
  ]);
  return {
    ...{ planId: plan.id, title: plan.title, unitPath, settings, held },
    communities: await listCommunities(
      db,
      held.map(({ communityId }) => communityId),
    ),
    people: new Map(people.map(({ id, ...person }) => [id, person])),
  };
}

/** The plans in force of one person, locked: whatever changes who acts goes through their locks. */
export async function lockPlansOf(tx: Tx, cadreId: string): Promise<PlanInForce[]> {
  const plans: PlanInForce[] = [];
  for (const planId of await listPlanIdsOf(tx, cadreId)) {
    const found = await lockPlan(tx, planId);
    const plan = found === null ? null : await readPlanInForce(tx, found);
    if (plan !== null) plans.push(plan);
  }
  return plans;
}
