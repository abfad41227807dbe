import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contestant, panel, performance, seat } from "#db/schema/contest.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";

/** The performances of an item that no judge marks, locked, with the tabulator seat of their panel and the sheet it holds. */
export async function lockMeasuredPerformances(tx: Tx, of: { contestId: string; itemKey: string }) {
  await tx
    .select({ id: performance.id })
    .from(performance)
    .where(and(eq(performance.contestId, of.contestId), eq(performance.itemKey, of.itemKey)))
    .orderBy(performance.id)
    .for("update");
  return tx
    .select({
      id: performance.id,
      contestantId: performance.contestantId,
      contestantStatus: contestant.status,
      name: contestant.name,
      status: performance.status,
      panelName: panel.name,
      seatId: seat.id,
      sheetId: sheet.id,
      marks: sheet.marks,
      seq: sheet.seq,
      revision: sheet.revision,
    })
    .from(performance)
    .innerJoin(contestant, eq(performance.contestantId, contestant.id))
    .innerJoin(panel, eq(performance.panelId, panel.id))
    .leftJoin(
      seat,
      and(
        eq(seat.panelId, performance.panelId),
        eq(seat.role, "tabulator"),
        eq(seat.scoring, "counts"),
        sql`${seat.removedAt} is null`,
      ),
    )
    .leftJoin(sheet, and(eq(sheet.performanceId, performance.id), eq(sheet.seatId, seat.id)))
    .where(and(eq(performance.contestId, of.contestId), eq(performance.itemKey, of.itemKey)))
    .orderBy(performance.id);
}

type SheetRow = typeof sheet.$inferInsert;
type OpRow = typeof scoreOp.$inferInsert;

/** Sheets as they then stand, and the operations they came by. */
export async function saveMeasuredSheets(
  tx: Tx,
  rows: { sheets: readonly SheetRow[]; ops: readonly OpRow[] },
): Promise<void> {
  if (rows.sheets.length === 0) return;
  await tx.insert(scoreOp).values([...rows.ops]);
  await tx
    .insert(sheet)
    .values([...rows.sheets])
    .onConflictDoUpdate({
      target: [sheet.performanceId, sheet.seatId],
      set: {
        status: sql`excluded.status`,
        marks: sql`excluded.marks`,
        seq: sql`excluded.seq`,
        revision: sql`excluded.revision`,
        receipt: sql`excluded.receipt`,
        source: sql`excluded.source`,
        submittedAt: sql`excluded.submitted_at`,
        changedAt: sql`excluded.changed_at`,
      },
    });
}

/** Their score is new: whoever verified the one before has to look again. */
export async function saveMeasuredPerformances(
  tx: Tx,
  change: { ids: readonly string[]; status: "complete" | "absent"; reason: string | null; at: Date },
): Promise<void> {
  if (change.ids.length === 0) return;
  await tx
    .update(performance)
    .set({
      status: change.status,
      statusReason: change.reason,
      lockedAt: change.status === "complete" ? change.at : null,
      verifiedAt: null,
      verifiedBy: null,
      revision: sql`${performance.revision} + 1`,
    })
    .where(inArray(performance.id, [...change.ids]));
}
