import { RecordImportOnly } from "#app/contracts/record-import.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { GONE, lockRecordImport, updateRecordImport } from "#db/queries/record-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isOwnRecordImport } from "./import-facts.ts";

/** Deletes what the import still holds of the file. */
export const discardRecordImport = defineCommand({
  name: "imports.discard-records",
  input: RecordImportOnly,
  load: async ({ tx, input, actor }) => {
    const row = await lockRecordImport(tx, input.importId);
    return row !== null && isOwnRecordImport(actor, row) ? row : null;
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  run: ({ input: { importId }, facts }) => {
    const status = facts.status === "applied" ? ("applied" as const) : ("discarded" as const);
    return done(
      { status },
      {
        write: (tx) =>
          updateRecordImport(tx, importId, {
            ...{ status, content: GONE, containsPersonalData: false },
            ...(status === "applied" ? {} : { report: null }),
          }),
        audit: { contestId: null, details: { importId, status } },
        events: [],
      },
    );
  },
});
