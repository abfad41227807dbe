import { and, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { performance } from "#db/schema/contest.ts";
import { commentModeration, sheet } from "#db/schema/scoring.ts";

export type ModerationRow = typeof commentModeration.$inferSelect;

/** What moderators have said about the comments of a contest. */
export async function listModerations(db: DbOrTx, contestId: string): Promise<ModerationRow[]> {
  const rows = await db
    .select({ moderation: commentModeration })
    .from(commentModeration)
    .innerJoin(sheet, eq(commentModeration.sheetId, sheet.id))
    .innerJoin(performance, eq(sheet.performanceId, performance.id))
    .where(eq(performance.contestId, contestId));
  return rows.map(({ moderation }) => moderation);
}

/** The sheets asked for that belong to the contest, locked against a judge who writes at the same moment. */
export async function lockSheets(tx: Tx, { contestId, ids }: { contestId: string; ids: readonly string[] }) {
  return tx
    .select({
      id: sheet.id,
      performanceId: sheet.performanceId,
      status: sheet.status,
      comments: sheet.comments,
    })
    .from(sheet)
    .innerJoin(performance, eq(sheet.performanceId, performance.id))
    .where(and(eq(performance.contestId, contestId), inArray(sheet.id, [...ids])))
    .orderBy(sheet.id)
    .for("update", { of: sheet });
}

/** A later word on the same comment replaces the earlier one; the audit log keeps both. */
export async function saveModerations(
  tx: Tx,
  rows: readonly (typeof commentModeration.$inferInsert)[],
): Promise<void> {
  await tx
    .insert(commentModeration)
    .values([...rows])
    .onConflictDoUpdate({
      target: [commentModeration.sheetId, commentModeration.criterionKey],
      set: {
        original: sql`excluded.original`,
        status: sql`excluded.status`,
        text: sql`excluded.text`,
        accountId: sql`excluded.account_id`,
        at: sql`excluded.at`,
      },
    });
}
