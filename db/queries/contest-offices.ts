import { and, asc, eq, isNull } from "drizzle-orm";
import type { ContestRole } from "#app/domain/access/roles.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { roleGrant } from "#db/schema/access.ts";
import { account } from "#db/schema/people.ts";

/** Offices of a contest with whoever holds them. */
export const listOffices = (db: DbOrTx, contestId: string) =>
  db
    .select({
      grantId: roleGrant.id,
      role: roleGrant.role,
      accountId: account.id,
      name: account.displayName,
      cadreId: account.cadreId,
    })
    .from(roleGrant)
    .innerJoin(account, eq(roleGrant.accountId, account.id))
    .where(eq(roleGrant.contestId, contestId))
    .orderBy(asc(roleGrant.role), asc(account.displayName));

/** An account that may be given an office, with every role it holds. */
export async function findOfficer(db: DbOrTx, accountId: string) {
  const [row] = await db
    .select({ accountId: account.id, name: account.displayName, cadreId: account.cadreId })
    .from(account)
    .where(and(eq(account.id, accountId), isNull(account.disabledAt)));
  if (row === undefined) return null;
  const grants = await db
    .select({ role: roleGrant.role, contestId: roleGrant.contestId })
    .from(roleGrant)
    .where(eq(roleGrant.accountId, accountId));
  return { ...row, grants };
}

/** The account of a cadre, if there is one that can sign in. */
export async function findAccountOfCadre(db: DbOrTx, cadreId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.cadreId, cadreId), isNull(account.disabledAt)));
  return row?.id ?? null;
}

/** Accounts an organiser chooses from, by display name or user name. */
export const listAccountChoices = (db: DbOrTx) =>
  db
    .select({ accountId: account.id, name: account.displayName, userName: account.userName })
    .from(account)
    .where(isNull(account.disabledAt))
    .orderBy(asc(account.displayName), asc(account.userName));

export const insertOffice = (
  tx: Tx,
  row: { id: string; accountId: string; contestId: string; role: ContestRole; at: Date },
) =>
  tx.insert(roleGrant).values({
    id: row.id,
    accountId: row.accountId,
    contestId: row.contestId,
    role: row.role,
    createdAt: row.at,
  });

export const deleteOffice = (tx: Tx, of: { accountId: string; contestId: string; role: ContestRole }) =>
  tx
    .delete(roleGrant)
    .where(
      and(
        eq(roleGrant.accountId, of.accountId),
        eq(roleGrant.contestId, of.contestId),
        eq(roleGrant.role, of.role),
      ),
    );
