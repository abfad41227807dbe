import type { WorkArea } from "../daily/work-record.ts";
import { type Refusal, refused } from "../shared/refusal.ts";
import { addDays, type DaySpan, holds } from "./day-span.ts";

/** The duty log (值班日志) and the training of B (AB rules 4, 6 and 7). Days are YYYY-MM-DD. PURE. */

/** a leads · b assists · acting: stands in with A's powers, the entry is stamped 代. */
export const DUTY_ROLES = ["a", "b", "acting"] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

/** As what somebody serves at a post on a day; null: not at all, or as A who is away and has handed the powers over (AB rule 4). */
export function dutyRoleOf(given: {
  cadreId: string;
  onDay: string;
  slot: { a: string; b: string } | null;
  /** Of the post. `actingId` null: the head covers. */
  standIns: readonly (DaySpan & { actingId: string | null })[];
  /** Days on which A is away. */
  aAway: readonly DaySpan[];
}): DutyRole | null {
  const { cadreId, onDay, slot, standIns, aAway } = given;
  const today = standIns.filter((each) => holds(each, onDay));
  if (today.some(({ actingId }) => actingId === cadreId)) return "acting";
  const away = aAway.some((each) => holds(each, onDay));
  if (slot?.a === cadreId) return away ? null : "a";
  if (slot?.b !== cadreId) return null;
  // B steps in by the rule where nothing else was arranged.
  return today.length === 0 && away ? "acting" : "b";
}

/** An entry is written for today or for at most so many days back. */
export const DUTY_DAYS_BACK = 7;
/** B is to be trained before standing in: the log warns so many days ahead. */
export const TRAINING_DAYS_AHEAD = 14;

type Refused = { ok: false; refusal: Refusal };

export function refuseDutyDay({ onDay, today }: { onDay: string; today: string }): Refused | null {
  if (onDay > today) return refused("duty.day-to-come", { today });
  const first = addDays(today, -DUTY_DAYS_BACK);
  return onDay < first ? refused("duty.day-too-old", { first, n: DUTY_DAYS_BACK }) : null;
}

/** Somebody who stands in at a post, and from when. */
export type StandingIn = { cadreId: string; communityId: string; area: WorkArea; fromOn: string };

/** Who stands in or soon will without having been trained for the area (AB rule 6); each post once, the earliest first. */
export function untrained(given: {
  standIns: readonly StandingIn[];
  trained: readonly { cadreId: string; area: WorkArea }[];
}): StandingIn[] {
  const trained = new Set(given.trained.map(({ cadreId, area }) => `${cadreId}/${area}`));
  const first = new Map<string, StandingIn>();
  for (const each of [...given.standIns].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const key = `${each.cadreId}/${each.communityId}/${each.area}`;
    if (!trained.has(`${each.cadreId}/${each.area}`) && !first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}
