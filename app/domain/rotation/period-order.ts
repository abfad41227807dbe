import { addDays } from "./day-span.ts";
import { daysOf, periodOn, type RotationSettings } from "./rotation-settings.ts";

/** The period that begins next after a day; as many as there are periods when none is left. PURE. */
export function comingPeriod(settings: RotationSettings, today: string): number {
  const now = periodOn(settings, today);
  if (now !== null) return now + 1;
  return today < daysOf(settings, 0).fromOn ? 0 : settings.periods;
}

/** Last day before a period begins: handovers into it are due. */
export const lastDayBefore = (settings: RotationSettings, period: number): string =>
  addDays(daysOf(settings, period).fromOn, -1);
