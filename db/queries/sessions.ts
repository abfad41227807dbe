import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { roleGrant, session } from "#db/schema/access.ts";
import { seat } from "#db/schema/contest.ts";
import { account, orgUnit } from "#db/schema/people.ts";

/** The living session of an account with the account; null when unknown, revoked, expired, idle too long or disabled. */
export async function findAccountSession(
  db: DbOrTx,
  query: { idHash: Uint8Array; now: Date; idleSince: Date },
) {
  const [row] = await db
    .select({
      accountId: account.id,
      cadreId: account.cadreId,
      displayName: account.displayName,
      userName: account.userName,
      mustChangePassword: account.mustChangePassword,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .innerJoin(account, eq(session.accountId, account.id))
    .where(
      and(
        eq(session.idHash, query.idHash),
        isNull(session.revokedAt),
        isNull(account.disabledAt),
        gt(session.expiresAt, query.now),
        gt(session.lastSeenAt, query.idleSince),
      ),
    );
  return row ?? null;
}

export async function listGrants(db: DbOrTx, accountId: string) {
  return db
    .select({
      role: roleGrant.role,
      unitId: roleGrant.unitId,
      unitPath: orgUnit.path,
      contestId: roleGrant.contestId,
    })
    .from(roleGrant)
    .leftJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .where(eq(roleGrant.accountId, accountId));
}

/** The living sessions of paired devices among the hashes, with their seats. */
export async function listDeviceSessions(db: DbOrTx, query: { idHashes: Uint8Array[]; now: Date }) {
  if (query.idHashes.length === 0) return [];
  return db
    .select({
      idHash: session.idHash,
      seatId: seat.id,
      contestId: seat.contestId,
      panelId: seat.panelId,
      role: seat.role,
      scoring: seat.scoring,
      name: seat.holderName,
    })
    .from(session)
    .innerJoin(seat, eq(session.seatId, seat.id))
    .where(
      and(
        inArray(session.idHash, query.idHashes),
        isNull(session.revokedAt),
        isNull(seat.removedAt),
        gt(session.expiresAt, query.now),
      ),
    );
}

export const saveSession = (db: DbOrTx, row: typeof session.$inferInsert) => db.insert(session).values(row);

export const touchSession = (db: DbOrTx, touch: { idHash: Uint8Array; now: Date }) =>
  db.update(session).set({ lastSeenAt: touch.now }).where(eq(session.idHash, touch.idHash));

/** Revokes living sessions by hash, by account or by seat; returns the hashes that were ended. */
export async function revokeSessions(
  db: DbOrTx,
  query: { now: Date } & ({ idHash: Uint8Array } | { accountId: string } | { seatId: string }),
): Promise<Uint8Array[]> {
  const which =
    "idHash" in query
      ? eq(session.idHash, query.idHash)
      : "accountId" in query
        ? eq(session.accountId, query.accountId)
        : eq(session.seatId, query.seatId);
  const rows = await db
    .update(session)
    .set({ revokedAt: query.now })
    .where(and(which, isNull(session.revokedAt)))
    .returning({ idHash: session.idHash });
  return rows.map((row) => row.idHash);
}

/** Sessions that ended before this time. */
export const deleteSessionsEndedBefore = (db: DbOrTx, time: Date) =>
  db.delete(session).where(lt(session.expiresAt, time));
