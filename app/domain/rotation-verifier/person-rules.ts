import type { WorkArea } from "../daily/work-record.ts";
import type { Breach, Slot } from "../rotation/rotation-problem.ts";
import { at, type PlanReading } from "./plan-reading.ts";

/** An own area that a plan says somebody cannot lead: no breach of breadth. */
export type AllowedGap = { personId: string; area: WorkArea };

/**
 * Rules along the posts of one person: once, breadth. Both are about members: incumbents hold the posts the settings give
 * them, however many those are, and may fill at no other (rule `scope`). PURE.
 */
export function personBreaches(given: { reading: PlanReading; allowed: readonly AllowedGap[] }): Breach[] {
  return [...onceBreaches(given.reading), ...breadthBreaches(given)];
}

function onceBreaches({ rows, members, problem }: PlanReading): Breach[] {
  const breaches: Breach[] = [];
  for (const role of ["a", "b"] as const) {
    const taken = new Set<string>();
    for (const { slots } of rows) {
      for (const slot of slots.slice(problem.from)) {
        const personId = slot?.[role];
        if (!slot || !personId || !members.has(personId)) continue;
        const key = `${personId} ${slot.period}`;
        if (taken.has(key)) breaches.push(at(slot, "once", [personId]));
        taken.add(key);
      }
    }
  }
  return breaches;
}

/** A stint counts once however long it is: frozen periods and long stints lengthen it. */
function breadthBreaches(given: { reading: PlanReading; allowed: readonly AllowedGap[] }): Breach[] {
  const { rows, members, problem } = given.reading;
  const begun = new Map<string, Slot[]>();
  for (const { slots } of rows) {
    for (const [period, slot] of slots.entries()) {
      if (!slot?.a || slot.a === slots[period - 1]?.a || !members.has(slot.a)) continue;
      const key = `${slot.a} ${slot.area}`;
      const stints = begun.get(key) ?? [];
      stints.push(slot);
      begun.set(key, stints);
    }
  }
  const allowed = new Set(given.allowed.map(({ personId, area }) => `${personId} ${area}`));
  return problem.members.flatMap(({ personId, areas }) =>
    areas.flatMap((area): Breach[] => {
      const stints = begun.get(`${personId} ${area}`) ?? [];
      if (stints.length === 0)
        return allowed.has(`${personId} ${area}`)
          ? []
          : [{ rule: "breadth", communityId: null, area, period: null, personIds: [personId] }];
      const [, ...again] = stints.sort((one, other) => one.period - other.period);
      return again
        .filter(({ period }) => period >= problem.from)
        .map((slot) => at(slot, "breadth", [personId]));
    }),
  );
}
