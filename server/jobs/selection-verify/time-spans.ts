/** Full years on a day; the roster knows the month of birth, so that a year is full from the first day of that month. */
export const yearsOn = (birthMonth: string, day: string): number =>
  Math.floor((monthsOf(day) - monthsOf(birthMonth)) / 12);

/** Full months from a month (its first day) or a day up to a day, never fewer than none; null: the beginning is not known. */
export function fullMonths(from: string, to: string): number | null {
  if (!/^\d{4}-\d{2}/.test(from)) return null;
  const months = monthsOf(to) - monthsOf(from);
  const late = from.slice(8, 10) > to.slice(8, 10) && !lastOfMonth(to);
  return Math.max(0, late ? months - 1 : months);
}

/** The same for the order of equals, where the last day of a short month is a day like others and an unknown beginning is none. */
export const wholeMonths = (from: string, to: string): number =>
  /^\d{4}-\d{2}/.test(from)
    ? Math.max(0, monthsOf(to) - monthsOf(from) - (from.slice(8, 10) > to.slice(8, 10) ? 1 : 0))
    : 0;

/** Months since the year nought. */
export const monthsOf = (text: string): number =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

function lastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
