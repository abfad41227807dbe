import type { Actor } from "#app/domain/access/actor.ts";
import { mayHoldRotation, mayReadRotation } from "#app/domain/access/rotation.ts";
import { reportOf } from "#app/domain/rotation/plan-report.ts";
import type { Breach, PlanReport, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findPublished, findVersion, lockPlan, type VersionRow } from "#db/queries/rotation-plans.ts";
import { rotatingIds } from "#server/commands/rotation/plan-facts.ts";
import { readSlots } from "#server/rotation/rotation-facts.ts";

/** A version under the lock of its plan, with its slots; null also for who may not know of it. */
export async function loadDraftFacts({ tx, versionId, actor }: { tx: Tx; versionId: string; actor: Actor }) {
  const known = await findVersion(tx, versionId);
  const placed = known === null ? null : await lockPlan(tx, known.planId);
  // Read again under the lock: somebody may have edited it meanwhile.
  const version = placed === null ? null : await findVersion(tx, versionId);
  if (placed === null || version === null) return null;
  const published = await findPublished(tx, placed.plan.id);
  const settings = [placed.plan.settings, version.settings, ...(published ? [published.settings] : [])];
  const memberIds = rotatingIds(settings);
  if (!mayReadRotation(actor, { ...placed, memberIds })) return null;
  return { ...placed, version, memberIds, slots: await readSlots(tx, versionId) };
}
export type DraftFacts = NonNullable<Awaited<ReturnType<typeof loadDraftFacts>>>;

export const holdsDraft = ({ actor, facts }: { actor: Actor; facts: DraftFacts }): boolean =>
  mayHoldRotation(actor, facts);

/** Null: the draft may be edited, and is as the editor saw it. */
export function refuseEdit({ version, plan }: DraftFacts, revision: number) {
  if (plan.status === "ended") return refused("rotation-calendar.plan-ended");
  if (version.status !== "draft") return refused("rotation-calendar.not-draft", { n: version.number });
  const refusal: Refusal = { kind: "conflict", expected: revision, actual: version.revision };
  return version.revision === revision ? null : { ok: false as const, refusal };
}

/** Every rule the slots break; areas that the version declares to be out of reach are none. */
export const objectionsTo = (
  version: Pick<VersionRow, "problem" | "shortages">,
  slots: readonly Slot[],
): Breach[] =>
  verifyRotation({
    ...{ problem: version.problem, slots },
    allowed: version.shortages.flatMap(({ personId, missing }) =>
      missing.map((area) => ({ personId, area })),
    ),
  });

/** What the edited plan is worth. Nobody has looked for a better one, so only what stands at its bound is proven. */
export const reportByHand = ({ problem }: Pick<VersionRow, "problem">, slots: readonly Slot[]): PlanReport =>
  reportOf({ problem, slots, method: "hand" });

export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
