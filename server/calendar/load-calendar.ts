import type { CalendarYear, WorkCalendar } from "#app/domain/daily/work-calendar.ts";
import type { DbOrTx } from "#db/client.ts";
import { listCalendarDays, listLoadedYears } from "#db/queries/calendar.ts";
import { packageYear } from "./package-years.ts";

/** The years asked for that are loaded, each with the administrator's own days laid over the announced ones. */
export async function loadCalendar(db: DbOrTx, years: readonly number[]): Promise<WorkCalendar> {
  const [days, byHand] = await Promise.all([listCalendarDays(db, years), listLoadedYears(db)]);
  const calendar = new Map<number, CalendarYear>();
  for (const year of years) {
    const announced = packageYear(year);
    if (announced === null && !byHand.some((loaded) => loaded.year === year)) continue;
    const holidays = new Set(announced?.holidays);
    const makeUpDays = new Set(announced?.makeUpDays);
    for (const { onDay, kind } of days) {
      if (!onDay.startsWith(`${year}-`)) continue;
      holidays.delete(onDay);
      makeUpDays.delete(onDay);
      if (kind === "holiday") holidays.add(onDay);
      if (kind === "makeUp") makeUpDays.add(onDay);
    }
    calendar.set(year, { year, holidays, makeUpDays });
  }
  return calendar;
}

/** The year of a day and the two beside it: enough for every deadline counted from it. */
export const yearsAround = (day: string): number[] => {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1];
};
