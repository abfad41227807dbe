import { and, asc, count, eq, exists, gt, ilike, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AccountState } from "#app/domain/access/account-state.ts";
import type { Role } from "#app/domain/access/roles.ts";
import type { DbOrTx } from "#db/client.ts";
import { roleGrant, session, throttle } from "#db/schema/access.ts";
import { contest } from "#db/schema/contest.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";

/** How a lock is known: counters under the prefix (with `{id}` for the account's) that have come to the limit and still run. */
export type LockLaw = { prefix: string; limit: number; now: Date };

const locks = ({ prefix, limit, now }: LockLaw): SQL => sql`
  ${throttle.failures} >= ${limit}::integer and ${throttle.windowEndsAt} > ${now.toISOString()}::timestamptz
  and starts_with(${throttle.key}, replace(${prefix}::text, '{id}', ${account.id}::text))`;

const lockedUntil = (law: LockLaw) =>
  sql<Date | null>`(select max(${throttle.windowEndsAt}) from ${throttle} where ${locks(law)})`.mapWith(
    throttle.windowEndsAt,
  );

const columns = (law: LockLaw) => ({
  id: account.id,
  userName: account.userName,
  displayName: account.displayName,
  cadreName: cadre.name,
  unitName: orgUnit.name,
  mustChangePassword: account.mustChangePassword,
  disabled: sql<boolean>`${isNotNull(account.disabledAt)}`,
  lockedUntil: lockedUntil(law),
  createdAt: account.createdAt,
});

export type AccountQuery = {
  search: string;
  role: Role | null;
  /** Path of the subtree. */
  unitPath: string | null;
  state: AccountState | null;
  law: LockLaw;
  offset: number;
  limit: number;
};

/** The unit a role is held for, beside the unit the cadre works at. */
const scope = alias(orgUnit, "scope");

const held = (db: DbOrTx, where: SQL | undefined): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(roleGrant)
      .leftJoin(scope, eq(scope.id, roleGrant.unitId))
      .where(and(eq(roleGrant.accountId, account.id), where)),
  );

/** As `accountStateOf` (app/domain/access/account-state.ts) tells the states apart. */
function inState(state: AccountState, law: LockLaw): SQL | undefined {
  const enabled = isNull(account.disabledAt);
  const locked = sql`exists (select 1 from ${throttle} where ${locks(law)})`;
  switch (state) {
    case "disabled":
      return isNotNull(account.disabledAt);
    case "locked":
      return and(enabled, locked);
    case "initial":
      return and(enabled, sql`not ${locked}`, eq(account.mustChangePassword, true));
    case "active":
      return and(enabled, sql`not ${locked}`, eq(account.mustChangePassword, false));
  }
}

function matching(db: DbOrTx, query: AccountQuery): SQL | undefined {
  const { search, role, unitPath, state, law } = query;
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return and(
    search === "" ? undefined : or(ilike(account.userName, pattern), ilike(account.displayName, pattern)),
    role === null ? undefined : held(db, eq(roleGrant.role, role)),
    unitPath === null
      ? undefined
      : or(
          sql`starts_with(${orgUnit.path}, ${unitPath})`,
          held(db, sql`starts_with(${scope.path}, ${unitPath})`),
        ),
    state === null ? undefined : inState(state, law),
  );
}

/** One page of accounts by user name, and how many fit. */
export async function listAccountsPage(db: DbOrTx, query: AccountQuery) {
  const where = matching(db, query);
  const [rows, [total]] = await Promise.all([
    db
      .select(columns(query.law))
      .from(account)
      .leftJoin(cadre, eq(account.cadreId, cadre.id))
      .leftJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .where(where)
      .orderBy(asc(sql`lower(${account.userName})`))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ accounts: count() })
      .from(account)
      .leftJoin(cadre, eq(account.cadreId, cadre.id))
      .leftJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .where(where),
  ]);
  return { rows, total: total?.accounts ?? 0 };
}

export async function findListedAccount(db: DbOrTx, { accountId, law }: { accountId: string; law: LockLaw }) {
  const [row] = await db
    .select(columns(law))
    .from(account)
    .leftJoin(cadre, eq(account.cadreId, cadre.id))
    .leftJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(eq(account.id, accountId));
  return row ?? null;
}

/** Roles of one account with what they are held for. */
export const listGrantScopes = (db: DbOrTx, accountId: string) =>
  db
    .select({
      id: roleGrant.id,
      role: roleGrant.role,
      unitName: orgUnit.name,
      contestId: roleGrant.contestId,
      contestTitle: contest.title,
      createdAt: roleGrant.createdAt,
    })
    .from(roleGrant)
    .leftJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .leftJoin(contest, eq(roleGrant.contestId, contest.id))
    .where(eq(roleGrant.accountId, accountId))
    .orderBy(asc(roleGrant.createdAt));

/** Browsers signed in now, as the session rules (server/auth/actors.ts) have it. */
export async function countLivingSessions(
  db: DbOrTx,
  { accountId, now, idleSince }: { accountId: string; now: Date; idleSince: Date },
): Promise<{ sessions: number; lastSeenAt: Date | null }> {
  const [row] = await db
    .select({
      sessions: count(),
      lastSeenAt: sql<Date | null>`max(${session.lastSeenAt})`.mapWith(session.lastSeenAt),
    })
    .from(session)
    .where(
      and(
        eq(session.accountId, accountId),
        isNull(session.revokedAt),
        gt(session.expiresAt, now),
        gt(session.lastSeenAt, idleSince),
      ),
    );
  return row ?? { sessions: 0, lastSeenAt: null };
}
