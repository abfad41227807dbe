import type { Breach, RotationPost, Slot } from "../rotation/rotation-problem.ts";
import { at, type PlanReading } from "./plan-reading.ts";

/** Rules that one slot keeps or breaks by itself: covered, different, present, scope, recusal, mentor. PURE. */
export function slotBreaches(reading: PlanReading): Breach[] {
  const breaches: Breach[] = reading.strays
    .filter(({ period }) => !(period < reading.problem.from))
    .map((slot) => at(slot, "covered", [slot.a, slot.b].filter(Boolean)));
  for (const { post, slots } of reading.rows) {
    for (let period = reading.problem.from; period < slots.length; period += 1) {
      const slot = slots[period];
      if (!slot?.a || !slot.b)
        breaches.push(at({ ...post, period }, "covered", [slot?.a, slot?.b].filter(isNamed)));
      if (slot) breaches.push(...pairBreaches({ reading, slot }), ...personBreaches({ reading, post, slot }));
    }
  }
  return breaches;
}

const isNamed = (id: string | undefined): id is string => Boolean(id);

function pairBreaches({ reading, slot }: { reading: PlanReading; slot: Slot }): Breach[] {
  const { a, b, period } = slot;
  if (!a) return [];
  const breaches: Breach[] = [];
  if (a === b) breaches.push(at(slot, "different", [a]));
  if (reading.areApart(a, b)) breaches.push(at(slot, "recusal", [a, b]));
  const mentorId = reading.members.get(a)?.mentorId;
  if (mentorId && (reading.isAway(mentorId, period) || mentorId === b || mentorId === a))
    breaches.push(at(slot, "mentor", [a, mentorId]));
  return breaches;
}

function personBreaches(given: { reading: PlanReading; post: RotationPost; slot: Slot }): Breach[] {
  const { reading, post, slot } = given;
  const breaches: Breach[] = [];
  for (const personId of new Set([slot.a, slot.b].filter(Boolean))) {
    if (reading.isAway(personId, slot.period)) breaches.push(at(slot, "present", [personId]));
    if (reading.isBarred(personId, slot.communityId)) breaches.push(at(slot, "recusal", [personId]));
    const member = reading.members.get(personId);
    const belongs = member
      ? member.communityIds.includes(slot.communityId)
      : personId === post.incumbentA || personId === post.incumbentB;
    if (!belongs) breaches.push(at(slot, "scope", [personId]));
  }
  return breaches;
}
