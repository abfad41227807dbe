import { and, asc, gte, lte } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { calendarDay, calendarYear } from "#db/schema/daily.ts";

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
