import type { Actor } from "#app/domain/access/actor.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import type { PlanInForce } from "#server/commands/absence/plans-in-force.ts";

/** A head of the own unit of somebody, or of a community where the person holds a post on that day or later. */
export function headsPerson(
  viewer: Actor,
  { plan, cadreId, since }: { plan: PlanInForce; cadreId: string; since: string },
): boolean {
  const own = plan.people.get(cadreId)?.unitPath;
  const here = new Set(
    plan.held
      .filter(({ a, b, toOn }) => (a === cadreId || b === cadreId) && toOn >= since)
      .map(({ communityId }) => communityId),
  );
  const paths = [
    ...(own === undefined ? [] : [own]),
    ...plan.communities.filter(({ id }) => here.has(id)).map(({ path }) => path),
  ];
  return paths.some((communityPath) => mayHeadCommunity(viewer, { communityPath, concerned: [cadreId] }));
}
