import { daysInMonth } from "../people/calendar-day.ts";

/**
 * Working days with public holidays (法定节假日) and make-up working days (调休). A year that is not loaded is refused,
 * never guessed: what the State Council announces each autumn cannot be computed. Days are YYYY-MM-DD. PURE.
 */
export type CalendarYear = {
  year: number;
  /** Days off by announcement; Saturdays and Sundays are off without being named. */
  holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  makeUpDays: ReadonlySet<string>;
};
export type WorkCalendar = ReadonlyMap<number, CalendarYear>;

/** The first year a computation needed and did not have. */
export type YearMissing = { ok: false; year: number };
export type DayFound = { ok: true; day: string } | YearMissing;

/** Years a calendar may speak of; anything else is a slip of the pen. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** 0 Sunday … 6 Saturday, by Sakamoto's rule. */
export function weekdayOf(day: string): number {
  const month = Number(day.slice(5, 7));
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const year = yearOf(day) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + shift + Number(day.slice(8, 10))) % 7;
}

const two = (value: number): string => String(value).padStart(2, "0");

export function nextDay(day: string): string {
  const [year, month, date] = [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (date < daysInMonth({ year, month })) return `${year}-${two(month)}-${two(date + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
}

/** Null: the year is not loaded. */
export function isWorkingDay(calendar: WorkCalendar, day: string): boolean | null {
  const year = calendar.get(yearOf(day));
  if (year === undefined) return null;
  if (year.makeUpDays.has(day)) return true;
  if (year.holidays.has(day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after `from`; the day itself is not counted (民法典 art. 201). n ≥ 1. */
export function addWorkingDays(
  calendar: WorkCalendar,
  { from, days }: { from: string; days: number },
): DayFound {
  let day = from;
  for (let left = days; left > 0; ) {
    day = nextDay(day);
    const works = isWorkingDay(calendar, day);
    if (works === null) return { ok: false, year: yearOf(day) };
    if (works) left -= 1;
  }
  return { ok: true, day };
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export function countWorkingDays(
  calendar: WorkCalendar,
  { from, to }: { from: string; to: string },
): { ok: true; days: number } | YearMissing {
  let days = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    const works = isWorkingDay(calendar, day);
    if (works === null) return { ok: false, year: yearOf(day) };
    if (works) days += 1;
  }
  return { ok: true, days };
}
