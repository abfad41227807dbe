import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import type { PlanState } from "#app/domain/rotation/rotation-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findPublished, lockPlan } from "#db/queries/rotation-plans.ts";

/** The right to a plan hangs on everybody who rotates by it: by the settings being written and by the version in force. */
export const rotatingIds = (settings: readonly { members: readonly { personId: string }[] }[]): string[] => [
  ...new Set(settings.flatMap(({ members }) => members.map(({ personId }) => personId))),
];

/** The plan under its lock; null also for who may not know of it. */
export async function loadLockedPlan({
  tx,
  input,
  actor,
}: {
  tx: Tx;
  input: { planId: string };
  actor: Actor;
}) {
  const found = await lockPlan(tx, input.planId);
  if (found === null) return null;
  const published = await findPublished(tx, input.planId);
  const settings = published === null ? [found.plan.settings] : [found.plan.settings, published.settings];
  const facts = { ...found, published, memberIds: rotatingIds(settings) };
  return mayReadRotation(actor, facts) ? facts : null;
}

/** Null: the plan has not ended. */
export const refuseEnded = (status: PlanState) =>
  status === "ended" ? refused("rotation.ended-already") : null;

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Plans belong to no contest. Details hold ids and counts, never names or reasons. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
