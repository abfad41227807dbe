import { desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { clockStamp } from "#db/schema/contest.ts";

export type StampRow = typeof clockStamp.$inferInsert;

/** The instant of the newest stamp: a later press does not come before it. */
export async function findLastStampAt(tx: Tx, performanceId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: clockStamp.at })
    .from(clockStamp)
    .where(eq(clockStamp.performanceId, performanceId))
    .orderBy(desc(clockStamp.at))
    .limit(1);
  return row?.at ?? null;
}

export async function saveStamp(tx: Tx, stamp: StampRow): Promise<void> {
  await tx.insert(clockStamp).values(stamp);
}
