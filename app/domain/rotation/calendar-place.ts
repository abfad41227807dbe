import type { Slot } from "./rotation-problem.ts";

/** A leads, B stands in. PURE. */
export const SLOT_ROLES = ["a", "b"] as const;
export type SlotRole = (typeof SLOT_ROLES)[number];

/** Where one person stands in a plan: at a post, in a period, as A or as B. */
export type CalendarPlace = Pick<Slot, "communityId" | "area" | "period"> & { role: SlotRole };

export const isAt = (slot: Slot, place: Pick<CalendarPlace, "communityId" | "area" | "period">): boolean =>
  slot.communityId === place.communityId && slot.area === place.area && slot.period === place.period;

export const samePlace = (one: CalendarPlace, other: CalendarPlace): boolean =>
  one.communityId === other.communityId &&
  one.area === other.area &&
  one.period === other.period &&
  one.role === other.role;

/** Who stands at a place; null: the plan has no such post and period. */
export const personAt = (slots: readonly Slot[], place: CalendarPlace): string | null =>
  slots.find((slot) => isAt(slot, place))?.[place.role] ?? null;

/** The slots with somebody else at a place. */
export const withPerson = (slots: readonly Slot[], place: CalendarPlace, personId: string): Slot[] =>
  slots.map((slot) => (isAt(slot, place) ? { ...slot, [place.role]: personId } : slot));
