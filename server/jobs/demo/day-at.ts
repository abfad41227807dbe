import { dayOf } from "#app/text/time.ts";

const DAY_MS = 86_400_000;

/** Ten in the morning so many days ago, in Shanghai; never later than now. */
export function dayAt({ today, daysAgo }: { today: Date; daysAgo: number }): Date {
  const day = dayOf(today.getTime() - daysAgo * DAY_MS);
  const at = new Date(`${day}T10:00:00+08:00`);
  return at > today ? today : at;
}

/** The day itself, YYYY-MM-DD. */
export const dayBefore = (given: { today: Date; daysAgo: number }): string => dayOf(dayAt(given));
