import type { Actor } from "#app/domain/access/actor.ts";
import { PEOPLE_ROLES } from "#app/domain/access/people.ts";
import { mayReadRound } from "#app/domain/access/selection.ts";
import type { DbOrTx } from "#db/client.ts";
import { listRoleHolders } from "#db/queries/selection-meetings.ts";

export type ChoosableAccount = {
  accountId: string;
  cadreId: string | null;
  name: string;
  /** Of the first role, as the tree stands. */
  unitName: string;
};

/** Accounts that may be recorded as present: those who manage somebody of the round's unit, so that they can open it. */
export async function listChoosableAccounts(
  db: DbOrTx,
  { unitPath }: { unitPath: string },
): Promise<ChoosableAccount[]> {
  const rows = await listRoleHolders(db, PEOPLE_ROLES);
  const found = new Map<string, ChoosableAccount>();
  for (const { accountId, cadreId, name, role, unitId, unitName, unitPath: path } of rows) {
    const grants = [{ role, unitId, unitPath: path, contestId: null }];
    const actor: Actor = { kind: "account", accountId, cadreId, name, grants };
    if (!found.has(accountId) && mayReadRound(actor, { unitPath }))
      found.set(accountId, { accountId, cadreId, name, unitName });
  }
  return [...found.values()];
}
