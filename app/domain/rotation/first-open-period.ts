import { daysOf, type RotationSettings } from "./rotation-settings.ts";

/**
 * The first period that has not begun on a day: what has begun is changed by stand-ins, not by another plan. As many as the
 * plan has periods: all have begun. PURE.
 */
export function firstOpenPeriod(settings: RotationSettings, day: string): number {
  let period = 0;
  while (period < settings.periods && daysOf(settings, period).fromOn <= day) period += 1;
  return period;
}
