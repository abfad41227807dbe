import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { daysOf } from "#app/domain/rotation/rotation-settings.ts";
import type { PostSlot, PublishedVersion } from "#db/queries/growth-facts.ts";

/** Periods in a row in which somebody led a post (a) or stood in at it (b). Days YYYY-MM-DD. */
export type Stint = {
  planId: string;
  planTitle: string;
  communityId: string;
  communityName: string;
  area: WorkArea;
  role: "a" | "b";
  fromPeriod: number;
  /** The last one. */
  toPeriod: number;
  fromOn: string;
  toOn: string;
  /** Roster ids of who held the other part, in order. */
  beside: string[];
};

/** `slots`: of this person, periods ascending. What lies after the end of a plan never was. PURE. */
export function ownStints(given: {
  cadreId: string;
  versions: readonly PublishedVersion[];
  slots: readonly PostSlot[];
}): Stint[] {
  const { cadreId, versions, slots } = given;
  const stints: Stint[] = [];
  for (const slot of slots) {
    const version = versions.find(({ id }) => id === slot.versionId);
    if (version === undefined || slot.period >= version.settings.periods) continue;
    const { fromOn, toOn } = daysOf(version.settings, slot.period);
    if (version.endedOn !== null && fromOn > version.endedOn) continue;
    const role = slot.aId === cadreId ? "a" : "b";
    const other = role === "a" ? slot.bId : slot.aId;
    const { communityId, communityName, area, period } = slot;
    const before = stints.find(
      (stint) =>
        stint.planId === version.planId &&
        stint.communityId === communityId &&
        stint.area === area &&
        stint.role === role &&
        stint.toPeriod === period - 1,
    );
    if (before === undefined) {
      stints.push({
        ...{ planId: version.planId, planTitle: version.planTitle, communityId, communityName, area, role },
        ...{ fromPeriod: period, toPeriod: period, fromOn, toOn, beside: [other] },
      });
      continue;
    }
    before.toPeriod = period;
    before.toOn = toOn;
    if (!before.beside.includes(other)) before.beside.push(other);
  }
  return stints.sort((one, two) => (one.fromOn < two.fromOn ? -1 : one.fromOn > two.fromOn ? 1 : 0));
}
