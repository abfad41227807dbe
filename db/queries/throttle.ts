import { and, eq, gt, like, lt, or, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { throttle } from "#db/schema/access.ts";

export type Counted = { failures: number; windowEndsAt: Date };

/**
 * Counts one attempt before it is judged, so that guesses sent in parallel are all counted. A window that has ended
 * starts anew. `sliding`: up to the limit each attempt moves the end of the window; beyond it nobody can.
 */
export async function countAttempt(
  db: DbOrTx,
  {
    key,
    now,
    windowMs,
    limit,
    sliding,
  }: { key: string; now: Date; windowMs: number; limit: number; sliding: boolean },
): Promise<Counted> {
  const end = new Date(now.getTime() + windowMs);
  const at = now.toISOString();
  const [row] = await db
    .insert(throttle)
    .values({ key, failures: 1, windowEndsAt: end })
    .onConflictDoUpdate({
      target: throttle.key,
      set: {
        failures: sql`case when ${throttle.windowEndsAt} <= ${at}::timestamptz then 1 else ${throttle.failures} + 1 end`,
        windowEndsAt: sql`case when ${throttle.windowEndsAt} <= ${at}::timestamptz or (${sliding}::boolean and ${throttle.failures} < ${limit}::integer)
          then excluded.window_ends_at else ${throttle.windowEndsAt} end`,
      },
    })
    .returning({ failures: throttle.failures, windowEndsAt: throttle.windowEndsAt });
  return row ?? { failures: 1, windowEndsAt: end };
}

/** Takes back an attempt that turned out to be right. */
export const uncountAttempt = (db: DbOrTx, key: string) =>
  db
    .update(throttle)
    .set({ failures: sql`greatest(${throttle.failures} - 1, 0)` })
    .where(eq(throttle.key, key));

export const clearAttempts = (db: DbOrTx, key: string) => db.delete(throttle).where(eq(throttle.key, key));

/** Remembers something until an instant, e.g. that an account has signed in from an address. */
export const remember = (db: DbOrTx, { key, until }: { key: string; until: Date }) =>
  db
    .insert(throttle)
    .values({ key, failures: 0, windowEndsAt: until })
    .onConflictDoUpdate({ target: throttle.key, set: { windowEndsAt: until } });

export async function isRemembered(db: DbOrTx, { key, now }: { key: string; now: Date }): Promise<boolean> {
  const rows = await db
    .select({ key: throttle.key })
    .from(throttle)
    .where(and(eq(throttle.key, key), gt(throttle.windowEndsAt, now)));
  return rows.length > 0;
}

/** Keys are made of letters, digits, ":" and "-": nothing in a prefix is a pattern. */
export const clearAttemptsUnder = (db: DbOrTx, prefixes: readonly string[]) =>
  db.delete(throttle).where(or(...prefixes.map((prefix) => like(throttle.key, `${prefix}%`))));

export const deleteEndedWindows = (db: DbOrTx, now: Date) =>
  db.delete(throttle).where(lt(throttle.windowEndsAt, now));
