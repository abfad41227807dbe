import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { managingPathOf } from "#app/domain/access/people.ts";
import { mayChangeRecord } from "#app/domain/access/record-entry.ts";
import { isEnteredKind } from "#app/domain/daily/work-record.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import { lockRecord, type RecordRow } from "#db/queries/record-entry.ts";

/** A record that somebody wants to change, locked. Null also for whoever may not even read it. */
export async function loadChange(tx: Tx, { recordId, actor }: { recordId: string; actor: Actor }) {
  const found = await lockRecord(tx, recordId);
  if (found === null) return null;
  const { record, personPath } = found;
  const unit = await findUnitById(tx, record.unitId);
  const { cadreId, enteredBy } = record;
  const right = { cadreId, personPath, unitPath: unit?.path ?? "", enteredBy, managers: [] };
  if (actor.kind !== "system" && !mayReadRecord(actor, right)) return null;
  const managedPaths = await listManagedPaths(tx);
  return { ...found, managingPath: managingPathOf({ unitPath: personPath, managedPaths }) };
}
export type ChangeFacts = NonNullable<Awaited<ReturnType<typeof loadChange>>>;

export const allowChange = ({ actor, facts }: { actor: Actor; facts: ChangeFacts }): boolean =>
  mayChangeRecord(actor, { ...facts.record, managingPath: facts.managingPath });

/** Only what people enter and nobody has verified or struck, in the revision the person has seen. */
export function refuseChange({ record, revision }: { record: RecordRow; revision: number }) {
  if (!isEnteredKind(record.kind)) return refused("record.by-system");
  if (record.revision !== revision) {
    const refusal = { kind: "conflict" as const, expected: revision, actual: record.revision };
    return { ok: false as const, refusal };
  }
  if (record.status === "submitted" || record.status === "returned") return null;
  if (record.status === "withdrawn") return refused("record.already-withdrawn");
  return record.status === "struck" ? refused("record.already-struck") : refused("record.already-verified");
}
