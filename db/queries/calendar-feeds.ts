import { and, eq, isNull } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { calendarFeed } from "#db/schema/rotation-use.ts";

export type FeedRow = typeof calendarFeed.$inferSelect;

/** The address in use; null: none. */
export async function findFeed(db: DbOrTx, cadreId: string): Promise<FeedRow | null> {
  const [row] = await db
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.cadreId, cadreId), isNull(calendarFeed.revokedAt)));
  return row ?? null;
}

/** Null also for an address that was given up. */
export async function findFeedByHash(db: DbOrTx, codeHash: string): Promise<FeedRow | null> {
  const [row] = await db
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.codeHash, codeHash), isNull(calendarFeed.revokedAt)));
  return row ?? null;
}

export const revokeFeeds = (tx: Tx, { cadreId, at }: { cadreId: string; at: Date }) =>
  tx
    .update(calendarFeed)
    .set({ revokedAt: at })
    .where(and(eq(calendarFeed.cadreId, cadreId), isNull(calendarFeed.revokedAt)));

export const saveFeed = (tx: Tx, row: typeof calendarFeed.$inferInsert) =>
  tx.insert(calendarFeed).values(row);
