import type { DuplicateView } from "#app/contracts/record-desk-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { type Comparable, duplicatesOf } from "#app/domain/daily/duplicates.ts";
import type { PlacedRecord, WorkRecordRow } from "#db/queries/record-life.ts";
import type { TwinRow } from "#db/queries/record-lists.ts";

const comparable = (record: WorkRecordRow): Comparable => ({
  id: record.id,
  cadreId: record.cadreId,
  unitId: record.unitId,
  kind: record.kind,
  happenedOn: record.happenedOn,
  untilOn: record.details.untilOn ?? null,
  compound: record.compound,
  building: record.building,
  content: record.content,
});

/** Records that may tell the same as this one, as far as the reader may read them; the likest first. */
export function likelyDuplicates(
  { record }: PlacedRecord,
  { twins, viewer }: { twins: readonly TwinRow[]; viewer: Actor },
): DuplicateView[] {
  const known = new Map(
    twins
      .filter(
        (twin) =>
          twin.ofId === record.id &&
          (viewer.kind === "system" ||
            mayReadRecord(viewer, {
              cadreId: twin.record.cadreId,
              personPath: twin.personPath,
              unitPath: twin.unitPath,
              enteredBy: null,
              managers: [],
            })),
      )
      .map((twin) => [twin.record.id, twin]),
  );
  const others = [...known.values()].map((twin) => comparable(twin.record));
  return duplicatesOf(comparable(record), others).flatMap(({ id, reason, likeness }) => {
    const twin = known.get(id);
    if (twin === undefined) return [];
    const { happenedOn, compound, building, content, status, details } = twin.record;
    return [
      {
        ...{ id, reason, likeness, happenedOn, compound, building, content, status },
        untilOn: details.untilOn ?? null,
        personName: twin.personName,
      },
    ];
  });
}
