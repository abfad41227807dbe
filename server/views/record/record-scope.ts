import type { AboutRecord } from "#app/contracts/record-desk-views.ts";
import type { RecordFilterValue } from "#app/contracts/record-life.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import type { UnitFacts } from "#db/queries/org.ts";
import type { PlacedRecord } from "#db/queries/record-life.ts";
import type { RecordQuery } from "#db/queries/record-lists.ts";

/** The reader's filter as a query over what the reader may read; a unit outside of that is as good as no unit. */
export function recordQuery(
  filter: RecordFilterValue,
  { actor, units }: { actor: Actor; units: readonly UnitFacts[] },
): RecordQuery {
  const paths = readablePaths(actor);
  const unit = units.find(({ id }) => id === filter.unit);
  const unitPath = unit !== undefined && paths.some((root) => liesIn(unit.path, root)) ? unit.path : null;
  const { status, kind, person, from, to } = filter;
  return { paths, unitPath, status, kind, person, from, to };
}

export const aboutRecord = ({ record, personName, unitName }: PlacedRecord): AboutRecord => ({
  ...{ id: record.id, personName, unitName, kind: record.kind, status: record.status },
  ...{ happenedOn: record.happenedOn, compound: record.compound, building: record.building },
  content: record.content,
});
