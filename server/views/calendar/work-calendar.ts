import { type CalendarDayView, type CalendarView, CalendarViewInput } from "#app/contracts/calendar.ts";
import { maySetCalendar } from "#app/domain/access/daily.ts";
import { type CalendarYear, isWorkingDay, nextDay, yearOf } from "#app/domain/daily/work-calendar.ts";
import { dayOf } from "#app/text/time.ts";
import { findLoadedYear, listCalendarDaysOf, listLoadedYears } from "#db/queries/calendar.ts";
import { loadCalendar } from "#server/calendar/load-calendar.ts";
import { packageYear } from "#server/calendar/package-years.ts";
import { defineView } from "#server/views/define-view.ts";

/** One year month by month: what was announced, what was set over it, and where it comes from. */
export const workCalendar = defineView({
  name: "calendar.year",
  input: CalendarViewInput,
  load: async ({ db, input, now }) => {
    const year = input.year ?? yearOf(dayOf(now));
    const [calendar, loaded, set, byHand] = await Promise.all([
      loadCalendar(db, [year]),
      findLoadedYear(db, year),
      listCalendarDaysOf(db, year),
      listLoadedYears(db),
    ]);
    return { year, known: calendar.get(year) ?? null, loaded, set, byHand };
  },
  allow: ({ actor }) => maySetCalendar(actor),
  project: ({ year, known, loaded, set, byHand }, { now }): CalendarView => {
    const sourceOf = (wanted: number) =>
      packageYear(wanted) !== null ? "package" : byHand.some((one) => one.year === wanted) ? "byHand" : null;
    const months = known === null ? [] : monthsOf({ known, set });
    return {
      year,
      today: dayOf(now),
      source: sourceOf(year),
      loaded:
        loaded === null
          ? null
          : { source: loaded.loaded.source, by: loaded.by, at: loaded.loaded.loadedAt.toISOString() },
      years: [year - 1, year, year + 1].map((one) => ({ year: one, source: sourceOf(one) })),
      months,
      workingDays: months.reduce((sum, month) => sum + month.workingDays, 0),
      setDays: set.map(({ day: { onDay, kind, name, setAt }, by }) => ({
        ...{ day: onDay, kind, name, by },
        at: setAt.toISOString(),
      })),
    };
  },
});

type SetDays = Awaited<ReturnType<typeof listCalendarDaysOf>>;

function monthsOf({ known, set }: { known: CalendarYear; set: SetDays }): CalendarView["months"] {
  const byDay = new Map(set.map(({ day }) => [day.onDay, day]));
  const names = packageYear(known.year)?.names;
  const calendar = new Map([[known.year, known]]);
  const months: CalendarView["months"] = [];
  for (let day = `${known.year}-01-01`; yearOf(day) === known.year; day = nextDay(day)) {
    const month = Number(day.slice(5, 7));
    if (months.at(-1)?.month !== month) months.push({ month, days: [], workingDays: 0 });
    const works = isWorkingDay(calendar, day) === true;
    const own = byDay.get(day);
    const name = own === undefined ? (names?.get(day) ?? null) : both(own.name);
    const shown: CalendarDayView = {
      day,
      kind: kindOf({ known, day, works }),
      name,
      byHand: own !== undefined,
    };
    const current = months.at(-1);
    current?.days.push(shown);
    if (current !== undefined && works) current.workingDays += 1;
  }
  return months;
}

const both = (name: string | null) => (name === null ? null : { "zh-CN": name, en: name });

function kindOf({ known, day, works }: { known: CalendarYear; day: string; works: boolean }) {
  if (known.makeUpDays.has(day)) return "makeUp";
  if (known.holidays.has(day)) return "holiday";
  return works ? "work" : "off";
}
