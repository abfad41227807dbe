import { and, asc, eq, ilike, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Role } from "#app/domain/access/roles.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { roleGrant, session } from "#db/schema/access.ts";
import { contest } from "#db/schema/contest.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";

export type AccountRow = typeof account.$inferSelect;
export type GrantRow = typeof roleGrant.$inferSelect;

/** By user name, or by the blind index of a phone. A user name is never digits alone, so at most one account fits. */
export async function findAccountByLogin(
  db: DbOrTx,
  { userName, phoneIndex }: { userName: string; phoneIndex: Uint8Array | null },
): Promise<AccountRow | null> {
  const byName = eq(sql`lower(${account.userName})`, userName.toLowerCase());
  const [row] = await db
    .select()
    .from(account)
    .where(phoneIndex === null ? byName : eq(account.phoneIndex, phoneIndex));
  return row ?? null;
}

export async function findAccount(db: DbOrTx, accountId: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.id, accountId));
  return row ?? null;
}

/** The row lock under which sessions and roles of the account are changed. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRow | null> {
  const [row] = await tx.select().from(account).where(eq(account.id, accountId)).for("update");
  return row ?? null;
}

export const saveAccount = (tx: Tx, row: typeof account.$inferInsert) => tx.insert(account).values(row);

export const updateAccount = (tx: Tx, accountId: string, change: Partial<typeof account.$inferInsert>) =>
  tx.update(account).set(change).where(eq(account.id, accountId));

export async function isUserNameTaken(db: DbOrTx, userName: string): Promise<boolean> {
  const rows = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(sql`lower(${account.userName})`, userName.toLowerCase()));
  return rows.length > 0;
}

export async function isPhoneTaken(db: DbOrTx, phoneIndex: Uint8Array): Promise<boolean> {
  const rows = await db.select({ id: account.id }).from(account).where(eq(account.phoneIndex, phoneIndex));
  return rows.length > 0;
}

export async function findAccountOfCadre(db: DbOrTx, cadreId: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.cadreId, cadreId));
  return row ?? null;
}

export const listGrantRows = (db: DbOrTx, accountId: string): Promise<GrantRow[]> =>
  db.select().from(roleGrant).where(eq(roleGrant.accountId, accountId));

export const saveGrants = (tx: Tx, rows: (typeof roleGrant.$inferInsert)[]) =>
  rows.length === 0 ? Promise.resolve() : tx.insert(roleGrant).values(rows);

export const deleteGrant = (tx: Tx, grantId: string) => tx.delete(roleGrant).where(eq(roleGrant.id, grantId));

/** Accounts other than this one that hold the role and can sign in. */
export async function countOthersWithRole(
  db: DbOrTx,
  { role, accountId }: { role: Role; accountId: string },
): Promise<number> {
  const [row] = await db
    .select({ holders: sql<number>`count(distinct ${account.id})::integer` })
    .from(account)
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(and(eq(roleGrant.role, role), ne(account.id, accountId), isNull(account.disabledAt)));
  return row?.holders ?? 0;
}

/** Roles with the names of their scopes, for a list of accounts. */
export async function listGrantsOf(db: DbOrTx, accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  return db
    .select({
      id: roleGrant.id,
      accountId: roleGrant.accountId,
      role: roleGrant.role,
      unitName: orgUnit.name,
      contestId: roleGrant.contestId,
      contestTitle: contest.title,
    })
    .from(roleGrant)
    .leftJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .leftJoin(contest, eq(roleGrant.contestId, contest.id))
    .where(inArray(roleGrant.accountId, [...accountIds]))
    .orderBy(asc(roleGrant.createdAt));
}

/** One account per role to try the demonstration with. */
export async function listOneAccountPerRole(db: DbOrTx) {
  return db
    .selectDistinctOn([roleGrant.role], {
      role: roleGrant.role,
      userName: account.userName,
      displayName: account.displayName,
      unitName: orgUnit.name,
      contestTitle: contest.title,
    })
    .from(roleGrant)
    .innerJoin(account, eq(roleGrant.accountId, account.id))
    .leftJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .leftJoin(contest, eq(roleGrant.contestId, contest.id))
    .where(and(isNull(account.disabledAt), eq(account.mustChangePassword, false)))
    .orderBy(roleGrant.role, account.createdAt, account.userName);
}

/** Cadres without an account whose name fits, to make one for. */
export async function listCadresWithoutAccount(
  db: DbOrTx,
  { search, limit }: { search: string; limit: number },
) {
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return db
    .select({ id: cadre.id, name: cadre.name, unitName: orgUnit.name })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .leftJoin(account, eq(account.cadreId, cadre.id))
    .where(and(isNull(account.id), isNull(cadre.archivedAt), ilike(cadre.name, pattern)))
    .orderBy(asc(cadre.name), asc(orgUnit.name))
    .limit(limit);
}

/** Hashes (hexadecimal) of the sessions of the account that have not ended, to be ended. Lock the account first. */
export async function listLivingSessions(db: DbOrTx, accountId: string): Promise<string[]> {
  const rows = await db
    .select({ idHash: session.idHash })
    .from(session)
    .where(and(eq(session.accountId, accountId), isNull(session.revokedAt)));
  return rows.map(({ idHash }) => Buffer.from(idHash).toString("hex"));
}

export async function findSessionOwner(db: DbOrTx, idHash: Uint8Array): Promise<string | null> {
  const [row] = await db
    .select({ accountId: session.accountId })
    .from(session)
    .where(eq(session.idHash, idHash));
  return row?.accountId ?? null;
}

/** Contests of the subtrees, and those named; with the name of the unit the account works for. */
export async function listPaletteContests(
  db: DbOrTx,
  query: {
    unitPaths: readonly string[];
    contestIds: readonly string[];
    unitId: string | null;
    limit: number;
  },
) {
  const within = query.unitPaths.map((path) => sql`starts_with(${orgUnit.path}, ${path})`);
  const named = query.contestIds.length === 0 ? [] : [inArray(contest.id, [...query.contestIds])];
  const reachable = [...within, ...named];
  const [contests, units] = await Promise.all([
    reachable.length === 0
      ? []
      : db
          .select({ id: contest.id, title: contest.title, heldOn: contest.heldOn })
          .from(contest)
          .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
          .where(or(...reachable))
          .orderBy(sql`${contest.createdAt} desc`)
          .limit(query.limit),
    query.unitId === null
      ? []
      : db.select({ name: orgUnit.name }).from(orgUnit).where(eq(orgUnit.id, query.unitId)),
  ]);
  return { contests, unitName: units[0]?.name ?? null };
}
