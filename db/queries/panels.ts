import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { pairing, session } from "#db/schema/access.ts";
import { panel, performance, recusal, seat, stage } from "#db/schema/contest.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";

export type PanelRow = typeof panel.$inferSelect;
export type SeatRow = typeof seat.$inferSelect;
export type NewSeat = typeof seat.$inferInsert;

export const listPanels = (db: DbOrTx, contestId: string): Promise<PanelRow[]> =>
  db.select().from(panel).where(eq(panel.contestId, contestId)).orderBy(asc(panel.position), asc(panel.name));

/** Seats that are not removed. */
export const listSeats = (db: DbOrTx, contestId: string): Promise<SeatRow[]> =>
  db
    .select()
    .from(seat)
    .where(and(eq(seat.contestId, contestId), isNull(seat.removedAt)))
    .orderBy(asc(seat.panelId), asc(seat.role), asc(seat.number));

export const insertPanel = (tx: Tx, row: typeof panel.$inferInsert) => tx.insert(panel).values(row);
export const savePanel = (tx: Tx, row: { panelId: string; name: string; itemKeys: string[] }) =>
  tx.update(panel).set({ name: row.name, itemKeys: row.itemKeys }).where(eq(panel.id, row.panelId));

/** Performances a panel has to mark. */
export async function countPerformances(db: DbOrTx, panelId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(performance).where(eq(performance.panelId, panelId));
  return row?.n ?? 0;
}

/** A panel without performances, with its seats and what hangs on them. */
export async function deletePanel(tx: Tx, panelId: string): Promise<void> {
  const seats = tx.select({ id: seat.id }).from(seat).where(eq(seat.panelId, panelId));
  await tx.delete(session).where(inArray(session.seatId, seats));
  await tx.delete(pairing).where(inArray(pairing.seatId, seats));
  await tx.delete(recusal).where(inArray(recusal.seatId, seats));
  await tx.delete(seat).where(eq(seat.panelId, panelId));
  await tx.delete(stage).where(eq(stage.panelId, panelId));
  await tx.delete(panel).where(eq(panel.id, panelId));
}

export const insertSeats = (tx: Tx, rows: readonly NewSeat[]) =>
  rows.length === 0 ? Promise.resolve() : tx.insert(seat).values([...rows]);

export const saveSeat = (tx: Tx, { seatId, ...changes }: { seatId: string } & Partial<NewSeat>) =>
  tx.update(seat).set(changes).where(eq(seat.id, seatId));

/** Operations or sheets of a seat: from the first one on it stays. */
export async function hasMarked(db: DbOrTx, seatId: string): Promise<boolean> {
  const [sheets] = await db.select({ id: sheet.id }).from(sheet).where(eq(sheet.seatId, seatId)).limit(1);
  if (sheets !== undefined) return true;
  const [ops] = await db
    .select({ id: scoreOp.opId })
    .from(scoreOp)
    .where(eq(scoreOp.seatId, seatId))
    .limit(1);
  return ops !== undefined;
}

/** Ends what was given to the holder of a seat: devices, invitations, and recusals about the person. Returns the sessions' hashes. */
export async function releaseSeat(
  tx: Tx,
  { seatId, at }: { seatId: string; at: Date },
): Promise<Uint8Array[]> {
  const ended = await tx
    .update(session)
    .set({ revokedAt: at })
    .where(and(eq(session.seatId, seatId), isNull(session.revokedAt)))
    .returning({ idHash: session.idHash });
  await tx
    .update(pairing)
    .set({ usedAt: at })
    .where(and(eq(pairing.seatId, seatId), isNull(pairing.usedAt)));
  await tx.delete(recusal).where(eq(recusal.seatId, seatId));
  return ended.map(({ idHash }) => idHash);
}
