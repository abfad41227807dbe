import type { Tx } from "#db/client.ts";
import { findLoadedYear, listCalendarDaysOf, lockCalendar } from "#db/queries/calendar.ts";
import { packageYear } from "#server/calendar/package-years.ts";

/** What is known of a year, under the lock of the calendar. */
export async function loadYearFacts(tx: Tx, year: number) {
  await lockCalendar(tx);
  const [loaded, days] = [await findLoadedYear(tx, year), await listCalendarDaysOf(tx, year)];
  return { year, inPackage: packageYear(year) !== null, loaded: loaded !== null, days };
}

/** Nothing is set in a year whose holidays nobody knows: one day would make it look loaded. */
export const isKnown = (facts: { inPackage: boolean; loaded: boolean }): boolean =>
  facts.inPackage || facts.loaded;
