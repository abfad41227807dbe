import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { calendarDay, calendarYear } from "#db/schema/daily.ts";
import { account } from "#db/schema/people.ts";

export const listLoadedYears = (db: DbOrTx) => db.select().from(calendarYear).orderBy(asc(calendarYear.year));

/** Days set by hand, from the first of the years to the last. */
export async function listCalendarDays(db: DbOrTx, years: readonly number[]) {
  if (years.length === 0) return [];
  return db
    .select()
    .from(calendarDay)
    .where(
      and(
        gte(calendarDay.onDay, `${Math.min(...years)}-01-01`),
        lte(calendarDay.onDay, `${Math.max(...years)}-12-31`),
      ),
    )
    .orderBy(asc(calendarDay.onDay));
}

const ofYear = (year: number) =>
  and(gte(calendarDay.onDay, `${year}-01-01`), lte(calendarDay.onDay, `${year}-12-31`));

/** With the names of those who set them. */
export const listCalendarDaysOf = (db: DbOrTx, year: number) =>
  db
    .select({ day: calendarDay, by: account.displayName })
    .from(calendarDay)
    .leftJoin(account, eq(calendarDay.setBy, account.id))
    .where(ofYear(year))
    .orderBy(asc(calendarDay.onDay));

export async function findLoadedYear(db: DbOrTx, year: number) {
  const [row] = await db
    .select({ loaded: calendarYear, by: account.displayName })
    .from(calendarYear)
    .leftJoin(account, eq(calendarYear.loadedBy, account.id))
    .where(eq(calendarYear.year, year));
  return row ?? null;
}

/** Changes of the calendar one after another. */
export const lockCalendar = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('yanzhen calendar'))`);

export const saveCalendarDay = (tx: Tx, row: typeof calendarDay.$inferInsert) =>
  tx
    .insert(calendarDay)
    .values(row)
    .onConflictDoUpdate({ target: calendarDay.onDay, set: { ...row } });

export const removeCalendarDay = (tx: Tx, day: string) =>
  tx.delete(calendarDay).where(eq(calendarDay.onDay, day));

/** The whole year anew: what was loaded or set before for it goes. */
export async function saveCalendarYear(
  tx: Tx,
  { row, days }: { row: typeof calendarYear.$inferInsert; days: (typeof calendarDay.$inferInsert)[] },
): Promise<void> {
  await tx.delete(calendarDay).where(ofYear(row.year));
  await tx
    .insert(calendarYear)
    .values(row)
    .onConflictDoUpdate({ target: calendarYear.year, set: { ...row } });
  if (days.length > 0) await tx.insert(calendarDay).values(days);
}
