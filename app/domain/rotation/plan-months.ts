import { addDays } from "./day-span.ts";
import { daysOf, MONTHS_OF_YEAR, monthOf, type RotationSettings } from "./rotation-settings.ts";

/** Months (YYYY-MM) from the beginning of a plan up to today, the latest first; its first month before it begins. PURE. */
export function monthsSoFar(settings: RotationSettings, today: string): string[] {
  const last = daysOf(settings, settings.periods - 1).toOn.slice(0, 7);
  const now = today.slice(0, 7);
  const single = { ...settings, monthsPerPeriod: 1 };
  const months = Array.from({ length: settings.periods * settings.monthsPerPeriod }, (_, at) =>
    monthOf(single, at),
  ).filter((month) => month <= now && month <= last);
  return months.length === 0 ? [settings.firstMonth] : months.reverse();
}

/** First and last day of a month. */
export function daysOfMonth(month: string): { fromOn: string; toOn: string } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next =
    number === MONTHS_OF_YEAR
      ? `${year + 1}-01`
      : `${month.slice(0, 4)}-${String(number + 1).padStart(2, "0")}`;
  return { fromOn: `${month}-01`, toOn: addDays(`${next}-01`, -1) };
}
