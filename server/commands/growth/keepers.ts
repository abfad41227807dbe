import { liesIn } from "#app/domain/access/actor.ts";
import type { DbOrTx } from "#db/client.ts";
import { listManagers } from "#db/queries/org.ts";

export type Keeper = { accountId: string; cadreId: string | null };

/** Who may keep a file: managers of its unit and of those above, without the person. */
export async function listKeepers(
  db: DbOrTx,
  { cadreId, keeperPath }: { cadreId: string; keeperPath: string },
): Promise<(Keeper & { nearest: boolean })[]> {
  const managers = (await listManagers(db)).filter(
    (one) => liesIn(keeperPath, one.unitPath) && one.cadreId !== cadreId,
  );
  const longest = Math.max(0, ...managers.map(({ unitPath }) => unitPath.length));
  const byAccount = new Map(
    managers.map(({ accountId, cadreId: own, unitPath }) => [
      accountId,
      { accountId, cadreId: own, nearest: unitPath.length === longest },
    ]),
  );
  return [...byAccount.values()];
}

/** As a notification names somebody: by the roster record where there is one. */
export const readerOf = ({ accountId, cadreId }: Keeper) => (cadreId === null ? { accountId } : { cadreId });
