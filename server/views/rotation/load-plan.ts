import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import type { Db } from "#db/client.ts";
import { findPlan, findPublished } from "#db/queries/rotation-plans.ts";
import { rotatingIds } from "#server/commands/rotation/plan-facts.ts";

/** The plan with its version in force and those who rotate by it: what rights on it are decided by. */
export async function loadPlanForView({ db, input }: { db: Db; input: { planId: string } }) {
  const found = await findPlan(db, input.planId);
  if (found === null) return null;
  const published = await findPublished(db, input.planId);
  const settings = published === null ? [found.plan.settings] : [found.plan.settings, published.settings];
  return { ...found, published, memberIds: rotatingIds(settings) };
}
export type PlanFacts = NonNullable<Awaited<ReturnType<typeof loadPlanForView>>>;

export const readsPlan = ({ actor, facts }: { actor: Actor; facts: PlanFacts }): boolean =>
  mayReadRotation(actor, facts);
