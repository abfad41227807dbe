import type { z } from "zod";
import { SubmitRecord } from "#app/contracts/record.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEnterRecord } from "#app/domain/access/daily.ts";
import { LEDGER_KIND } from "#app/domain/daily/record-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  findRecord,
  lockFiles,
  lockRecordId,
  type RecordRow,
  replacePhotos,
  saveLedgerEntry,
  saveRecord,
} from "#db/queries/record-entry.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { loadRecordPerson, type RecordPerson } from "./record-person.ts";
import { accountIdOf, refusePhotos, refuseWording, residentColumns, wordingColumns } from "./wording.ts";

type Input = z.output<typeof SubmitRecord>;

const cadreIdOf = (input: Input, actor: Actor): string | null =>
  input.cadreId ?? (actor.kind === "account" ? actor.cadreId : null);

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  await lockRecordId(tx, input.id);
  const cadreId = cadreIdOf(input, actor);
  if (cadreId === null) return { person: null, known: null, files: [] };
  const person = await loadRecordPerson(tx, { cadreId, unitId: input.unitId });
  if (person === null) return null;
  return {
    person,
    known: await findRecord(tx, input.id),
    files: await lockFiles(tx, input.photoIds),
  };
}

/** What was sent before under this id, by the same hand and not something else under the same number. */
const isSame = (
  known: RecordRow,
  { input, person, actor }: { input: Input; person: RecordPerson; actor: Actor },
) =>
  known.enteredBy === accountIdOf(actor) &&
  known.cadreId === person.cadreId &&
  known.kind === input.kind &&
  (known.revision > 1 || (known.content === input.content && known.happenedOn === input.happenedOn));

/**
 * A piece of daily work, entered by the person or for one of one's people. Sending it again is the same record, by its
 * request and by its own id. An opinion opens its line of the ledger.
 */
export const submitRecord = defineCommand({
  name: "record.submit",
  input: SubmitRecord,
  load,
  allow: ({ actor, facts }) => facts.person === null || mayEnterRecord(actor, facts.person),
  run: ({ input, facts, actor, now, runtime }) => {
    const { person, known } = facts;
    if (person === null) return refused("record.no-person");
    if (known !== null) {
      if (!isSame(known, { input, person, actor })) return refused("record.id-taken");
      const answer = { recordId: known.id, status: known.status };
      return done(answer, { write: async () => {}, nothingToRecord: "the same record was sent again" });
    }
    if (input.kind === LEDGER_KIND) return refused("record.deed-from-ledger");
    const { cadreId } = person;
    const { photoIds } = input;
    const wrong = refuseWording({
      wording: input,
      kind: input.kind,
      photos: photoIds.length,
      cadreId,
      actor,
      now,
    });
    if (wrong !== null) return wrong;
    if (person.unit === null) return refused("record.unit-unknown");
    const photoRule = refusePhotos({ photoIds, files: facts.files, recordId: input.id, actor });
    if (photoRule !== null) return refused(photoRule);
    const row = rowOf({ input, unitId: person.unit.id, cadreId, actor, now });
    return done(
      { recordId: input.id, status: row.status },
      {
        write: (tx) => writeRecord(tx, { row, input, runtime }),
        audit: {
          contestId: null,
          details: {
            recordId: input.id,
            cadreId,
            unitId: row.unitId,
            kind: input.kind,
            photos: photoIds.length,
          },
        },
        events: [],
      },
    );
  },
});

type Entered = { input: Input; unitId: string; cadreId: string; actor: Actor; now: Date };
const rowOf = ({ input, unitId, cadreId, actor, now }: Entered) => ({
  ...wordingColumns(input),
  ...{ id: input.id, cadreId, unitId, kind: input.kind },
  status: "submitted" as const,
  enteredBy: accountIdOf(actor),
  enteredAt: now,
  // A device's clock may run ahead: nothing was written after it arrived.
  writtenAt: input.writtenMs === undefined ? null : new Date(Math.min(input.writtenMs, now.getTime())),
});

async function writeRecord(
  tx: Tx,
  { row, input, runtime }: { row: ReturnType<typeof rowOf>; input: Input; runtime: Runtime },
): Promise<void> {
  await saveRecord(tx, row);
  await replacePhotos(tx, { recordId: row.id, fileIds: input.photoIds });
  if (input.kind !== "opinion") return;
  await saveLedgerEntry(tx, {
    opinionId: row.id,
    urgency: input.urgency ?? "ordinary",
    status: "registered",
    ...residentColumns(runtime, input),
  });
}
