import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadAppraisal } from "#app/domain/access/appraisal.ts";
import { managingPathOf } from "#app/domain/access/people.ts";
import { type AppraisalStep, refuseStep } from "#app/domain/daily/appraisal-life.ts";
import type { Tx } from "#db/client.ts";
import { listSubjects, lockAppraisal } from "#db/queries/appraisals.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";

/** The appraisal under its lock with those appraised; null also for who may not know of it. */
export async function loadAppraisal({
  tx,
  input,
  actor,
  lock = "update",
}: {
  tx: Tx;
  input: { appraisalId: string };
  actor: Actor;
  lock?: "update" | "share";
}) {
  const found = await lockAppraisal(tx, { appraisalId: input.appraisalId, lock });
  if (found === null || !mayReadAppraisal(actor, found)) return null;
  const [subjects, managedPaths] = await Promise.all([
    listSubjects(tx, input.appraisalId),
    listManagedPaths(tx),
  ]);
  return { ...found, subjects, managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }) };
}
export type AppraisalFacts = NonNullable<Awaited<ReturnType<typeof loadAppraisal>>>;

/** For the person who is appraised: the appraisal with their own row in it. */
export async function loadOwn({
  tx,
  input,
  cadreId,
  lock,
}: {
  tx: Tx;
  input: { appraisalId: string };
  cadreId: string | null;
  lock: "update" | "share";
}) {
  if (cadreId === null) return null;
  const found = await lockAppraisal(tx, { appraisalId: input.appraisalId, lock });
  const own = (await listSubjects(tx, input.appraisalId)).find(({ subject }) => subject.cadreId === cadreId);
  const person = await findCadreWithUnit(tx, cadreId);
  return found === null || own === undefined || person === null ? null : { ...found, own };
}

export const cadreOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.cadreId : null);

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

export const refuse = (facts: AppraisalFacts, step: AppraisalStep) =>
  refuseStep({ status: facts.appraisal.status, step });

/** Appraisals belong to no contest. Details hold ids and counts, never names, points or words. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
