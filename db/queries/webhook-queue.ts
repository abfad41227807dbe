import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { notification } from "#db/schema/growth.ts";

/** One sender at a time, over all processes, for as long as the transaction lasts. */
export async function lockSender(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('yanzhen webhook')) as held`,
  );
  return row?.held === true;
}

/** Marked before it is sent: found again after a crash, it may or may not have arrived. */
const UNDER_WAY = "under way";

const unsent = isNull(notification.sentAt);

/** Under the sender's lock nothing is under way: what is marked so was interrupted, and is not sent a second time. */
export async function giveUpInterrupted(db: DbOrTx, now: Date): Promise<number> {
  const rows = await db
    .update(notification)
    .set({ sentAt: now, failure: "interrupted" })
    .where(and(unsent, eq(notification.failure, UNDER_WAY)))
    .returning({ id: notification.id });
  return rows.length;
}

/** Old news are not sent when the webhook is set up, or works again. */
export async function giveUpOlderThan(
  db: DbOrTx,
  { before, now }: { before: Date; now: Date },
): Promise<void> {
  await db
    .update(notification)
    .set({ sentAt: now, failure: "too old" })
    .where(and(unsent, lt(notification.at, before)));
}

export async function findNextUnsent(db: DbOrTx) {
  const [row] = await db
    .select()
    .from(notification)
    .where(unsent)
    .orderBy(asc(notification.at), asc(notification.id))
    .limit(1);
  return row ?? null;
}

export const markUnderWay = (db: DbOrTx, id: string) =>
  db
    .update(notification)
    .set({ attempts: sql`${notification.attempts} + 1`, failure: UNDER_WAY })
    .where(eq(notification.id, id));

/** Sent, together with those that tell others the same: a group hears a thing once. */
export const markSent = (db: DbOrTx, { id, now }: { id: string; now: Date }) =>
  db.execute(sql`
    update ${notification} as other set sent_at = ${now.toISOString()}::timestamptz, failure = null
    from ${notification} as told
    where told.id = ${id} and other.sent_at is null
      and (other.id = told.id or (other.kind = told.kind and other.params = told.params))`);

/** `last`: it was the last attempt, or there will be no other. */
export const markFailed = (
  db: DbOrTx,
  { id, failure, last, now }: { id: string; failure: string; last: boolean; now: Date },
) =>
  db
    .update(notification)
    .set({ failure, ...(last ? { sentAt: now } : {}) })
    .where(eq(notification.id, id));
