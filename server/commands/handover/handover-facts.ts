import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import { handoverSide } from "#app/domain/access/handover.ts";
import { checklistFor } from "#app/domain/rotation/handover-checklists.ts";
import type { PostMove } from "#app/domain/rotation/period-handovers.ts";
import type { HandoverKind } from "#app/domain/rotation/rotation-life.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findHandover, type HandoverRow } from "#db/queries/handovers.ts";
import { listManagers } from "#db/queries/org.ts";
import { lockPlan } from "#db/queries/rotation-plans.ts";

/** A handover under the lock of its plan, with the managers who may head its community. */
export async function loadHandover(tx: Tx, handoverId: string) {
  const known = await findHandover(tx, handoverId);
  const plan = known === null ? null : await lockPlan(tx, known.handover.planId);
  // Read again under the lock: somebody may just have signed.
  const found = plan === null ? null : await findHandover(tx, handoverId);
  if (plan === null || found === null) return null;
  return { ...found, plan: plan.plan, managers: await listManagers(tx) };
}
export type HandoverFacts = NonNullable<Awaited<ReturnType<typeof loadHandover>>>;

export const sideOf = (actor: Actor, { handover }: Pick<HandoverFacts, "handover">) =>
  handoverSide(actor, handover);

/** Null: what was read is what stands there. */
export const refuseRevision = (
  { handover }: Pick<HandoverFacts, "handover">,
  revision: number,
): { ok: false; refusal: Refusal } | null =>
  handover.revision === revision
    ? null
    : { ok: false, refusal: { kind: "conflict", expected: revision, actual: handover.revision } };

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Handovers and the duty log belong to no contest. Details hold ids, days and counts, never names or words. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});

/** A handover with the checklist of its area, not yet filled. */
export const newHandover = (given: {
  planId: string;
  kind: HandoverKind;
  move: PostMove;
  dueOn: string;
  absenceId: string | null;
  period: number | null;
  openedBy: string | null;
  openedAt: Date;
}): HandoverRow => {
  const { move, ...row } = given;
  return {
    ...{ id: uuidv7(), ...row, ...move },
    ...{ checklist: checklistFor(move.area), note: null, revision: 1 },
    ...{ fromSignedAt: null, toSignedAt: null, headSignedBy: null, headSignedAt: null },
  };
};
