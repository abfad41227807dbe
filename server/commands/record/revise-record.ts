import type { z } from "zod";
import { ReviseRecord } from "#app/contracts/record.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { LEDGER_KIND } from "#app/domain/daily/record-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  listPhotoIds,
  lockFiles,
  type RecordRow,
  replacePhotos,
  updateLedgerEntry,
  updateRecord,
} from "#db/queries/record-entry.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { allowChange, loadChange, refuseChange } from "./change-facts.ts";
import { loadRecordPerson } from "./record-person.ts";
import { refusePhotos, refuseWording, residentColumns, wordingColumns } from "./wording.ts";

type Input = z.output<typeof ReviseRecord>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  const found = await loadChange(tx, { recordId: input.recordId, actor });
  if (found === null) return null;
  const { record } = found;
  const unitId = input.unitId ?? record.unitId;
  const person = await loadRecordPerson(tx, { cadreId: record.cadreId, unitId });
  const photoIds = await listPhotoIds(tx, record.id);
  return { ...found, person, unitId, photoIds, files: await lockFiles(tx, input.photoIds ?? photoIds) };
}

/** Another wording of what nobody has verified yet; it waits for somebody else again. */
export const reviseRecord = defineCommand({
  name: "record.revise",
  input: ReviseRecord,
  load,
  allow: allowChange,
  run: ({ input, facts, actor, now, runtime }) => {
    const { record, ledger, unitId, person } = facts;
    const { recordId, revision } = input;
    const no = refuseChange({ record, revision });
    if (no !== null) return no;
    if (record.kind === LEDGER_KIND) return refused("record.deed-reworded");
    const photoIds = input.photoIds ?? facts.photoIds;
    const { cadreId, kind, happenedOn: keptOn } = record;
    const photos = photoIds.length;
    const wrong = refuseWording({ wording: input, kind, photos, cadreId, actor, now, keptOn });
    if (wrong !== null) return wrong;
    if (unitId !== record.unitId && (person === null || person.unit === null))
      return refused("record.unit-unknown");
    if (ledger !== null && ledger.status !== "registered" && input.urgency !== ledger.urgency)
      return refused("record.opinion-under-way");
    const photoRule = refusePhotos({ photoIds, files: facts.files, recordId, actor });
    if (photoRule !== null) return refused(photoRule);
    return done(
      { recordId, revision: revision + 1 },
      {
        write: async (tx) => {
          await updateRecord(tx, recordId, {
            ...wordingColumns(input),
            ...REOPENED,
            unitId,
            revision: revision + 1,
          });
          if (input.photoIds !== undefined) await replacePhotos(tx, { recordId, fileIds: photoIds });
          if (ledger !== null) await writeLedger(tx, { input, runtime });
        },
        audit: {
          contestId: null,
          details: { recordId, cadreId, kind, fields: changedFields(record, input), version: revision + 1 },
        },
        events: [],
      },
    );
  },
});

const REOPENED = { status: "submitted", reason: null, settledBy: null, settledAt: null } as const;

const writeLedger = (tx: Tx, { input, runtime }: { input: Input; runtime: Runtime }) =>
  updateLedgerEntry(tx, input.recordId, {
    ...(input.urgency === null ? {} : { urgency: input.urgency }),
    ...residentColumns(runtime, input),
  });

/** Names of the fields, never their values. */
function changedFields(record: RecordRow, input: Input): string[] {
  const before: Record<string, unknown> = wordingColumns({ ...input, ...record });
  const after = wordingColumns(input);
  const changed = Object.entries(after).filter(([key, value]) => sorted(before[key]) !== sorted(value));
  return changed.map(([key]) => key);
}

/** The database gives the keys of JSON back in an order of its own. */
const sorted = (value: unknown): string =>
  JSON.stringify(typeof value === "object" && value !== null ? Object.entries(value).sort() : value);
