import type { Actor } from "#app/domain/access/actor.ts";
import { mayManageScheme, mayReadScheme } from "#app/domain/access/schemes.ts";
import { monthOf } from "#app/domain/daily/month.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { listSchemes, lockScheme, type SchemeFacts } from "#db/queries/schemes.ts";

export type FoundScheme = {
  scheme: SchemeFacts;
  /** All schemes of all units: which month is counted by which depends on those above too. */
  schemes: SchemeFacts[];
  managedPaths: string[];
};

/** A scheme under its unit's lock; for who may not read it, it is not there. */
export async function loadScheme({
  tx,
  schemeId,
  actor,
}: {
  tx: Tx;
  schemeId: string;
  actor: Actor;
}): Promise<FoundScheme | null> {
  const scheme = await lockScheme(tx, schemeId);
  if (scheme === null || !mayReadScheme(actor, scheme)) return null;
  return { scheme, schemes: await listSchemes(tx), managedPaths: await listManagedPaths(tx) };
}

export const managesScheme = ({ actor, facts }: { actor: Actor; facts: FoundScheme }): boolean =>
  mayManageScheme(actor, { unitPath: facts.scheme.unitPath, managedPaths: facts.managedPaths });

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** The month that runs in Shanghai, YYYY-MM. */
export const currentMonth = (now: Date): string => monthOf(dayOf(now));

export const schemeRecorded = (details: Record<string, string | number | null>) => ({
  audit: { contestId: null, details },
  events: [],
});
