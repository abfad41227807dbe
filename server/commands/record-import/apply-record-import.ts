import { ApplyRecordImport, type RecordImportSettingsValue } from "#app/contracts/record-import.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { GONE, saveImportedRecords, updateRecordImport } from "#db/queries/record-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recordReportOf } from "./import-contents.ts";
import { loadRecordImport, runDry } from "./import-facts.ts";
import { type DryRow, isTaken } from "./record-report.ts";

/** One transaction, and exactly what the dry run showed: if people or records have changed since, it is shown again. */
export const applyRecordImport = defineCommand({
  name: "imports.apply-records",
  input: ApplyRecordImport,
  load: async ({ tx, input: { importId }, actor, runtime, now }) => {
    const found = await loadRecordImport({ tx, importId, actor, runtime });
    if (found === null) return null;
    const { row, sheets, settings } = found;
    const dry =
      sheets === null || row.status !== "checked"
        ? null
        : await runDry({ db: tx, actor, now, sheets, settings });
    return { ...found, dry };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  run: ({ input, facts: { row, settings, dry }, now }) => {
    const report = recordReportOf(row);
    if (dry === null || report === null) return refused("record-import.closed");
    if (!dry.ok) return dry;
    if (dry.value.digest !== report.digest) return refused("record-import.changed-since-check");
    const { counts } = report;
    if (counts.rejected > 0 && !input.withoutRejected)
      return refused("record-import.has-rejected", { count: counts.rejected });
    const { importId } = input;
    const records = recordsOf({ rows: dry.value.rows, settings, importId, enteredBy: row.accountId, now });
    const keep = counts.rejected > 0;
    return done(
      { counts },
      {
        write: async (tx) => {
          await saveImportedRecords(tx, records);
          await updateRecordImport(tx, importId, {
            ...{ status: "applied" as const, appliedAt: now },
            // With rejected rows the file stays, sealed, for the sheet of corrections, until the person is done.
            ...(keep ? {} : { content: GONE, containsPersonalData: false }),
          });
        },
        audit: { contestId: null, details: { importId, unitId: row.unitId, ...counts } },
        events: [],
      },
    );
  },
});

type Writing = {
  rows: readonly DryRow[];
  settings: RecordImportSettingsValue;
  importId: string;
  enteredBy: string;
  now: Date;
};

/** To be verified by somebody else than who imported them. */
const recordsOf = ({ rows, settings, importId, enteredBy, now }: Writing) =>
  rows.flatMap((row) =>
    row.draft === null || row.id === null || !isTaken(row, settings)
      ? []
      : [{ id: row.id, ...row.draft, status: "submitted" as const, enteredBy, enteredAt: now, importId }],
  );
