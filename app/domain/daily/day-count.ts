import { isDay } from "../people/calendar-day.ts";

/** Days between days of the calendar, as text YYYY-MM-DD. PURE. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 0000-03-01 (the civil calendar counted from March, so that the leap day ends a year). */
function ordinal({ year, month, day }: { year: number; month: number; day: number }): number {
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
}

function read(text: string): number | null {
  if (!DAY.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return isDay({ year, month, day }) ? ordinal({ year, month, day }) : null;
}

/** Negative where `to` is earlier; null where one of them is no day. */
export function daysBetween({ from, to }: { from: string; to: string }): number | null {
  const [first, last] = [read(from), read(to)];
  return first === null || last === null ? null : last - first;
}
