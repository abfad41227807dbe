import type { DutyEntryView } from "#app/contracts/duty-views.ts";
import type { PlacedEntry } from "#db/queries/duty.ts";

/** Entries with the mark of those a later one corrects. */
export function shownEntries(placed: readonly PlacedEntry[]): (DutyEntryView & { planId: string })[] {
  const corrected = new Set(placed.map(({ entry }) => entry.correctsId));
  return placed.map(({ entry, name, communityName }) => {
    const { id, planId, onDay, communityId, area, acting, joint, content, at, correctsId } = entry;
    return {
      ...{ id, planId, onDay, communityId, area, acting, joint, content, correctsId, name },
      ...{ community: communityName, at: at.getTime(), corrected: corrected.has(id) },
    };
  });
}
