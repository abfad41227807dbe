import type { Actor } from "#app/domain/access/actor.ts";
import { type DevelopmentRight, mayReadDevelopment } from "#app/domain/access/development.ts";
import { managingPathOf } from "#app/domain/access/people.ts";
import type { Tx } from "#db/client.ts";
import { listManagers } from "#db/queries/org.ts";
import { type CadreRow, lockCadre } from "#db/queries/people.ts";

/** Somebody whose development records change: the record under its lock, and what rights over it depend on. */
export type PersonFacts = DevelopmentRight & { cadre: CadreRow; managingPath: string | null };

/** Null: not there, or not for this actor. */
export async function loadPerson(
  tx: Tx,
  { cadreId, actor }: { cadreId: string; actor: Actor },
): Promise<PersonFacts | null> {
  const found = await lockCadre(tx, cadreId);
  if (found === null || !mayReadDevelopment(actor, { cadreId, unitPath: found.unitPath })) return null;
  const managers = await listManagers(tx);
  const managedPaths = managers.map(({ unitPath }) => unitPath);
  const managingPath = managingPathOf({ unitPath: found.unitPath, managedPaths });
  return { cadreId, cadre: found.cadre, unitPath: found.unitPath, managers, managingPath };
}

export const accountIdOf = (actor: Actor): string | null =>
  actor.kind === "account" ? actor.accountId : null;
