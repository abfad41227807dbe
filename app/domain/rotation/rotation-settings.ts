import type { WorkArea } from "../daily/work-record.ts";
import type { RotationMember, RotationPost } from "./rotation-problem.ts";

/** What an organiser sets for a rotation plan; with leave and mentors of the day it becomes a RotationProblem. PURE. */
export type RotationSettings = {
  /** YYYY-MM, the first month of period 0. */
  firstMonth: string;
  /** 1 to 3; a period is this many calendar months. */
  monthsPerPeriod: number;
  /** 2 to 36. */
  periods: number;
  posts: readonly RotationPost[];
  /** `mentorId` is taken from the mentorship when a plan is made. */
  members: readonly RotationMember[];
  /** Blocked by hand; leave that is registered is added when a plan is made. */
  blocked: readonly { personId: string; period: number; reason: string }[];
  barred: readonly { personId: string; communityId: string; reason: string }[];
  frozen: readonly { period: number; reason: string }[];
  longestStint: number;
};

export const EMPTY_SETTINGS: RotationSettings = {
  firstMonth: "2027-01",
  ...{ monthsPerPeriod: 1, periods: 12, posts: [], members: [], blocked: [], barred: [], frozen: [] },
  longestStint: 1,
};

export const MONTHS_OF_YEAR = 12;

/** YYYY-MM of a period's first month. */
export function monthOf({ firstMonth, monthsPerPeriod }: RotationSettings, period: number): string {
  const months = Number(firstMonth.slice(0, 4)) * MONTHS_OF_YEAR + Number(firstMonth.slice(5)) - 1;
  const at = months + period * monthsPerPeriod;
  return `${String(Math.floor(at / MONTHS_OF_YEAR)).padStart(4, "0")}-${String((at % MONTHS_OF_YEAR) + 1).padStart(2, "0")}`;
}

/** First and last day of a period, YYYY-MM-DD. */
export function daysOf(settings: RotationSettings, period: number): { fromOn: string; toOn: string } {
  const next = `${monthOf(settings, period + 1)}-01`;
  const last = new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return { fromOn: `${monthOf(settings, period)}-01`, toOn: last };
}

/** The period a day lies in; null: before the first or after the last. */
export function periodOn(settings: RotationSettings, day: string): number | null {
  for (let period = 0; period < settings.periods; period += 1) {
    const { fromOn, toOn } = daysOf(settings, period);
    if (day >= fromOn && day <= toOn) return period;
  }
  return null;
}

/** Of one post in the words of its address. */
export type PostKey = { communityId: string; area: WorkArea };
