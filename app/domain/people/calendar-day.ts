/** Days of the Gregorian calendar without a clock. PURE. */
export type CalendarDay = { year: number; month: number; day: number };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth({ year, month }: { year: number; month: number }): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isMonth({ year, month }: { year: number; month: number }): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

export function isDay({ year, month, day }: CalendarDay): boolean {
  return isMonth({ year, month }) && day >= 1 && day <= daysInMonth({ year, month });
}

/**
 * The day an Excel serial of the 1900 date system means. Serials up to 60 lie in the two months that Excel counts
 * wrongly (it has a 29 February 1900); no date of a roster is that old, so they are refused with null.
 */
export function dayOfSerial(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (whole <= 60 || whole > 109_574) return null;
  let left = whole - 61;
  let year = FIRST_YEAR;
  let month = 3;
  while (left >= daysInMonth({ year, month })) {
    left -= daysInMonth({ year, month });
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return { year, month, day: left + 1 };
}
