import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { pairing, session } from "#db/schema/access.ts";
import { contest, panel, seat } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";

const seatFrame = {
  seatId: seat.id,
  contestId: seat.contestId,
  contestTitle: contest.title,
  contestStatus: contest.status,
  unitPath: orgUnit.path,
  panelName: panel.name,
  number: seat.number,
  role: seat.role,
  scoring: seat.scoring,
  holderName: seat.holderName,
  removedAt: seat.removedAt,
};

/** The seats of a contest that are asked for, locked against a pairing at the same time. */
export async function lockSeats(tx: Tx, query: { contestId: string; seatIds: readonly string[] }) {
  return tx
    .select(seatFrame)
    .from(seat)
    .innerJoin(contest, eq(seat.contestId, contest.id))
    .innerJoin(panel, eq(seat.panelId, panel.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(
      and(
        eq(seat.contestId, query.contestId),
        inArray(seat.id, [...query.seatIds]),
        ne(seat.role, "tabulator"),
      ),
    )
    .orderBy(asc(seat.id))
    .for("no key update", { of: seat });
}

/** The contest of a seat. */
export async function findSeatFrame(db: DbOrTx, seatId: string) {
  const [row] = await db
    .select(seatFrame)
    .from(seat)
    .innerJoin(contest, eq(seat.contestId, contest.id))
    .innerJoin(panel, eq(seat.panelId, panel.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(eq(seat.id, seatId));
  return row ?? null;
}

export const saveInvitations = (tx: Tx, rows: (typeof pairing.$inferInsert)[]) =>
  tx.insert(pairing).values(rows);

/** Earlier invitations of these seats no longer work. */
export const retireInvitations = (tx: Tx, query: { seatIds: readonly string[]; now: Date }) =>
  tx
    .update(pairing)
    .set({ expiresAt: query.now })
    .where(
      and(
        inArray(pairing.seatId, [...query.seatIds]),
        isNull(pairing.usedAt),
        gt(pairing.expiresAt, query.now),
      ),
    );

type InvitationHash = { by: "token" | "code"; hash: Uint8Array };

const invitations = (db: DbOrTx, { by, hash }: InvitationHash) =>
  db
    .select({ pairingId: pairing.id, expiresAt: pairing.expiresAt, usedAt: pairing.usedAt, ...seatFrame })
    .from(pairing)
    .innerJoin(seat, eq(pairing.seatId, seat.id))
    .innerJoin(contest, eq(seat.contestId, contest.id))
    .innerJoin(panel, eq(seat.panelId, panel.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(eq(by === "token" ? pairing.tokenHash : pairing.codeHash, hash))
    // Short codes may come again after a while: the newest one that is still free is meant.
    .orderBy(sql`${pairing.usedAt} is null desc`, desc(pairing.createdAt))
    .limit(1);

export async function findInvitation(db: DbOrTx, key: InvitationHash) {
  const [row] = await invitations(db, key);
  return row ?? null;
}

/** As findInvitation; whoever comes second waits here and then reads that it is used. */
export async function lockInvitation(tx: Tx, key: InvitationHash) {
  const [row] = await invitations(tx, key).for("update", { of: [pairing, seat] });
  return row ?? null;
}

export const spendInvitation = (tx: Tx, { pairingId, now }: { pairingId: string; now: Date }) =>
  tx.update(pairing).set({ usedAt: now }).where(eq(pairing.id, pairingId));

/** The seats of a contest with the device each one has, and how long an invitation is still good for. */
export async function listSeatDevices(db: DbOrTx, query: { contestId: string; now: Date }) {
  const living = and(isNull(session.revokedAt), gt(session.expiresAt, query.now));
  const open = and(isNull(pairing.usedAt), gt(pairing.expiresAt, query.now));
  return db
    .select({
      ...seatFrame,
      panelPosition: panel.position,
      pairedAt: sql<string | null>`max(${session.createdAt})`,
      userAgent: sql<string | null>`max(${session.userAgent})`,
      invitedUntil: sql<string | null>`max(${pairing.expiresAt})`,
    })
    .from(seat)
    .innerJoin(contest, eq(seat.contestId, contest.id))
    .innerJoin(panel, eq(seat.panelId, panel.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .leftJoin(session, and(eq(session.seatId, seat.id), living))
    .leftJoin(pairing, and(eq(pairing.seatId, seat.id), open))
    .where(and(eq(seat.contestId, query.contestId), isNull(seat.removedAt), ne(seat.role, "tabulator")))
    .groupBy(seat.id, contest.id, panel.id, orgUnit.id)
    .orderBy(asc(panel.position), asc(seat.role), asc(seat.number));
}

/** Hashes of the living sessions of a seat's devices. */
export async function listSeatSessions(tx: Tx, query: { seatId: string; now: Date }): Promise<Uint8Array[]> {
  const rows = await tx
    .select({ idHash: session.idHash })
    .from(session)
    .where(
      and(eq(session.seatId, query.seatId), isNull(session.revokedAt), gt(session.expiresAt, query.now)),
    );
  return rows.map(({ idHash }) => idHash);
}

export async function findContestFrame(db: DbOrTx, contestId: string) {
  const [row] = await db
    .select({ contestId: contest.id, title: contest.title, unitPath: orgUnit.path })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(eq(contest.id, contestId));
  return row ?? null;
}
