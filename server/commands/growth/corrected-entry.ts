import type { GrowthEntryKind } from "#app/domain/growth/growth-entry.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { EntryRow } from "#db/queries/growth-facts.ts";

/** A correction names an entry of this file and of its own kind that nothing corrects yet; null: it may be written. */
export function refuseCorrection(given: {
  correctsId: string | null;
  kind: GrowthEntryKind;
  entries: readonly EntryRow[];
}) {
  const { correctsId, kind, entries } = given;
  if (correctsId === null) return null;
  const corrected = entries.find(({ id }) => id === correctsId);
  if (corrected === undefined || corrected.kind !== kind) return refused("growth.corrects-other");
  return entries.some((entry) => entry.correctsId === correctsId)
    ? refused("growth.corrected-already")
    : null;
}
