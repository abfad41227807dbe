import type { Breach, RotationPost, Slot } from "../rotation/rotation-problem.ts";
import { at, type PlanReading } from "./plan-reading.ts";

/** Rules along the periods of one post: continuity, frozen, stint, past. PURE. */
export function postBreaches(reading: PlanReading): Breach[] {
  const frozen = new Set(reading.problem.frozen);
  const breaches = pastBreaches(reading);
  for (const { post, slots } of reading.rows) {
    breaches.push(...handoverBreaches({ reading, frozen, post, slots }));
    breaches.push(...stintBreaches({ reading, frozen, slots }));
  }
  return breaches;
}

type Row = {
  reading: PlanReading;
  frozen: ReadonlySet<number>;
  slots: readonly (Slot | undefined)[];
};

function handoverBreaches({ reading, frozen, post, slots }: Row & { post: RotationPost }): Breach[] {
  const breaches: Breach[] = [];
  for (let period = reading.problem.from; period < slots.length; period += 1) {
    const slot = slots[period];
    // Before period 0 every post is in the hands of its incumbents.
    const before = period === 0 ? { a: post.incumbentA, b: post.incumbentB } : slots[period - 1];
    if (!slot?.a || !before) continue;
    if (slot.a !== before.a && slot.a !== before.b) breaches.push(at(slot, "continuity", [slot.a]));
    if (frozen.has(period) && (slot.a !== before.a || slot.b !== before.b))
      breaches.push(at(slot, "frozen", [...new Set([before.a, before.b, slot.a, slot.b])].filter(Boolean)));
  }
  return breaches;
}

/** Of members: an incumbent leads as long as no reserve does. Named once a stint, at the first period too many. */
function stintBreaches({ reading, frozen, slots }: Row): Breach[] {
  const { from, longestStint } = reading.problem;
  const breaches: Breach[] = [];
  let leader = "";
  let length = 0;
  let named = false;
  for (const [period, slot] of slots.entries()) {
    if (!slot || slot.a !== leader) [leader, length, named] = [slot?.a ?? "", 0, false];
    if (!slot || !reading.members.has(leader)) continue;
    if (!frozen.has(period)) length += 1;
    if (length <= longestStint || named || period < from) continue;
    breaches.push(at(slot, "stint", [leader]));
    named = true;
  }
  return breaches;
}

/** Periods before `from` are exactly as they were. */
function pastBreaches({ problem, rows, strays }: PlanReading): Breach[] {
  const breaches = strays
    .filter(({ period }) => period < problem.from)
    .map((slot) => at(slot, "past", [slot.a, slot.b].filter(Boolean)));
  if (problem.from === 0) return breaches;
  const were = new Map(problem.past.map((slot) => [`${slot.communityId} ${slot.area} ${slot.period}`, slot]));
  for (const { post, slots } of rows) {
    for (let period = 0; period < Math.min(problem.from, slots.length); period += 1) {
      const was = were.get(`${post.communityId} ${post.area} ${period}`);
      const is = slots[period];
      if (was?.a === is?.a && was?.b === is?.b) continue;
      const people = [was?.a, was?.b, is?.a, is?.b].filter((id): id is string => Boolean(id));
      breaches.push(at({ ...post, period }, "past", [...new Set(people)]));
    }
  }
  return breaches;
}
