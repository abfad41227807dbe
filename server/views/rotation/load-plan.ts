import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import type { Db } from "#db/client.ts";
import { findPlan, findPublished, type PlacedPlan } from "#db/queries/rotation-plans.ts";

/** The right to a plan hangs on everybody who rotates by it: by the settings being written and by the version in force. */
export const rotatingIds = (given: {
  plan: PlacedPlan["plan"];
  published: { settings: PlacedPlan["plan"]["settings"] } | null;
}): string[] => [
  ...new Set(
    [given.plan.settings, ...(given.published === null ? [] : [given.published.settings])].flatMap(
      ({ members }) => members.map(({ personId }) => personId),
    ),
  ),
];

/** The plan with its version in force and those who rotate by it: what rights on it are decided by. */
export async function loadPlanForView({ db, input }: { db: Db; input: { planId: string } }) {
  const found = await findPlan(db, input.planId);
  if (found === null) return null;
  const published = await findPublished(db, input.planId);
  return { ...found, published, memberIds: rotatingIds({ plan: found.plan, published }) };
}
export type PlanFacts = NonNullable<Awaited<ReturnType<typeof loadPlanForView>>>;

export const readsPlan = ({ actor, facts }: { actor: Actor; facts: PlanFacts }): boolean =>
  mayReadRotation(actor, facts);
