import type { Actor } from "#app/domain/access/actor.ts";
import type { Manager, RecordRight } from "#app/domain/access/daily.ts";
import type { RecordInLife } from "#app/domain/access/record-life.ts";
import type { PlacedRecord } from "#db/queries/record-life.ts";

/** What the rules of a record's life depend on. */
export const lifeOf = (
  { record, personPath, unitPath }: PlacedRecord,
  managers: readonly Manager[],
): RecordRight & RecordInLife => ({
  cadreId: record.cadreId,
  personPath,
  unitPath,
  enteredBy: record.enteredBy,
  managers,
  kind: record.kind,
  status: record.status,
  verifiedBy: record.verifiedBy,
});

export const accountIdOf = (actor: Actor): string | null =>
  actor.kind === "account" ? actor.accountId : null;

/** How a record is named in a sentence to somebody who may read it. */
export const nameOf = ({ personName, record }: PlacedRecord): string => `${personName} ${record.happenedOn}`;

/** The person of the roster behind the actor. */
export const readerOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.cadreId : null);
