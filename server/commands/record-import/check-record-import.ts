import { CheckRecordImport } from "#app/contracts/record-import.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateRecordImport } from "#db/queries/record-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadRecordImport, runDry } from "./import-facts.ts";

/** The dry run: no record is written, only the figures, so that confirming can be held to them. */
export const checkRecordImport = defineCommand({
  name: "imports.check-records",
  input: CheckRecordImport,
  load: async ({ tx, input: { importId, settings }, actor, runtime, now }) => {
    const found = await loadRecordImport({ tx, importId, actor, runtime });
    if (found === null) return null;
    const { row, sheets } = found;
    const open = sheets !== null && (row.status === "uploaded" || row.status === "checked");
    return { dry: open ? await runDry({ db: tx, actor, now, sheets, settings }) : null };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  run: ({ input: { importId, settings }, facts: { dry } }) => {
    if (dry === null) return refused("record-import.closed");
    if (!dry.ok) return dry;
    const { counts, digest } = dry.value;
    const report = { counts, digest };
    return done(
      { counts },
      {
        write: (tx) => updateRecordImport(tx, importId, { settings, report, status: "checked" }),
        nothingToRecord: "a dry run writes no record; the confirmation is recorded with its counts",
      },
    );
  },
});
