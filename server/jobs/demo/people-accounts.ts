import { uuidv7 } from "uuidv7";
import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { findAccountOfCadre, saveAccount, saveGrants } from "#db/queries/accounts.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import type { Builder } from "./builder.ts";
import { signedIn } from "./load-accounts.ts";
import type { LoadedCadre } from "./load-organisation.ts";

/** Somebody of the roster, as that person's own account acts. */
export type AsPerson = (cadreId: string) => Promise<Actor>;

/**
 * Accounts for people who sign something, made when they first do. All have the demonstration's password; it is hashed once
 * for all of them, where the command that makes an account would spend ten seconds on hashing the same word again.
 */
export async function peopleAccounts(builder: Builder, cadres: readonly LoadedCadre[]): Promise<AsPerson> {
  const { db } = builder.runtime.database;
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const known = new Map(cadres.map((cadre) => [cadre.id, cadre]));
  const actors = new Map<string, Promise<Actor>>();
  const made = async (cadreId: string): Promise<Actor> => {
    const person = known.get(cadreId);
    if (person === undefined) throw new Error("nobody of the demonstration's roster");
    const own = await findAccountOfCadre(db, cadreId);
    if (own !== null) return signedIn(builder, own.id);
    const id = uuidv7();
    const userName = `p-${cadreId.slice(-12)}`;
    await db.transaction(async (tx) => {
      await saveAccount(tx, {
        ...{ id, userName, displayName: person.name, cadreId, passwordHash, mustChangePassword: false },
      });
      await saveGrants(tx, [{ id: uuidv7(), accountId: id, role: "cadre", unitId: person.community.id }]);
    });
    return signedIn(builder, id);
  };
  return (cadreId) => {
    const actor = actors.get(cadreId) ?? made(cadreId);
    actors.set(cadreId, actor);
    return actor;
  };
}
