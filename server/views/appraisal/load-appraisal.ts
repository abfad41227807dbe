import type { Actor } from "#app/domain/access/actor.ts";
import { mayManageAppraisal, mayReadAppraisal } from "#app/domain/access/appraisal.ts";
import { managingPathOf } from "#app/domain/access/people.ts";
import type { Db } from "#db/client.ts";
import { findAppraisal, listSubjects } from "#db/queries/appraisals.ts";
import { listManagedPaths } from "#db/queries/org.ts";

/** What every page of an appraisal is made of. */
export async function loadForView({ db, input }: { db: Db; input: { appraisalId: string } }) {
  const found = await findAppraisal(db, input.appraisalId);
  if (found === null) return null;
  const [subjects, managedPaths] = await Promise.all([
    listSubjects(db, input.appraisalId),
    listManagedPaths(db),
  ]);
  return { ...found, subjects, managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }) };
}
export type ViewFacts = NonNullable<Awaited<ReturnType<typeof loadForView>>>;

export const readsAppraisal = ({ actor, facts }: { actor: Actor; facts: ViewFacts }): boolean =>
  mayReadAppraisal(actor, facts);

export const manages = (viewer: Actor, facts: ViewFacts): boolean => mayManageAppraisal(viewer, facts);
