import type { Actor } from "#app/domain/access/actor.ts";
import { mayHoldRotation, mayReadRotation } from "#app/domain/access/rotation.ts";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { daysOf, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { DbOrTx } from "#db/client.ts";
import { findPublished, findVersion, type PlacedPlan, type VersionRow } from "#db/queries/rotation-plans.ts";
import { listLeftReserve } from "#db/queries/rotation-versions.ts";
import { readSlots } from "#server/rotation/rotation-facts.ts";

type No = { ok: false; refusal: Refusal };

export type PlanFacts = PlacedPlan & {
  /** Everybody who rotates by the settings or by the version in force. */
  memberIds: string[];
  inForce: { version: VersionRow; slots: Slot[] } | null;
};

/** A plan with its version in force; null also for who may not know of it. */
export async function placeFacts(
  db: DbOrTx,
  { found, actor }: { found: PlacedPlan | null; actor: Actor },
): Promise<PlanFacts | null> {
  if (found === null) return null;
  const version = await findPublished(db, found.plan.id);
  const inForce = version === null ? null : { version, slots: await readSlots(db, version.id) };
  const settings = [found.plan.settings, ...(version === null ? [] : [version.settings])];
  const memberIds = [...new Set(settings.flatMap(({ members }) => members.map(({ personId }) => personId)))];
  const facts = { ...found, memberIds, inForce };
  return mayReadRotation(actor, facts) ? facts : null;
}

/** A version of the plan with its slots; null: not of this plan. */
export async function readVersion(
  db: DbOrTx,
  { planId, versionId }: { planId: string; versionId: string },
): Promise<{ version: VersionRow; slots: Slot[] } | null> {
  const version = await findVersion(db, versionId);
  if (version === null || version.planId !== planId) return null;
  return { version, slots: await readSlots(db, versionId) };
}

export const holds = ({ actor, facts }: { actor: Actor; facts: PlanFacts }): boolean =>
  mayHoldRotation(actor, facts);

export function refuseUnlessOpen({ plan }: PlanFacts): No | null {
  return plan.status === "ended" ? refused("rotation-version.ended") : null;
}

/** Whoever has left the reserve rotates no more: with the settings as they are nothing is planned or published. */
export async function refuseLeft(db: DbOrTx, { members }: RotationSettings): Promise<No | null> {
  const names = await listLeftReserve(
    db,
    members.map(({ personId }) => personId),
  );
  return names.length === 0 ? null : refused("rotation-version.member-left", { names });
}

/** The period of a day, and −1 before the first; as many as there are periods when all are over. */
export function currentPeriod(settings: RotationSettings, day: string): number {
  let period = -1;
  while (period + 1 < settings.periods && daysOf(settings, period + 1).fromOn <= day) period += 1;
  return period === settings.periods - 1 && daysOf(settings, period).toOn < day ? settings.periods : period;
}

/** Settings come out of the database in one order of keys. */
export const sameSettings = (one: RotationSettings, other: RotationSettings): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Plans belong to no contest. Details hold ids and counts, never names or reasons. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);
