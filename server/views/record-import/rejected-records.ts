import { z } from "zod";
import { RecordImportOnly } from "#app/contracts/record-import.ts";
import { LANGUAGES } from "#app/text/define-text.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { recordProblemSentence } from "#app/text/record-problem.ts";
import { translator } from "#app/text/translate.ts";
import { findRecordImport } from "#db/queries/record-imports.ts";
import { recordSettingsOf, recordSheetsOf } from "#server/commands/record-import/import-contents.ts";
import { isOwnRecordImport, runDry } from "#server/commands/record-import/import-facts.ts";
import { matchRecordSheet } from "#server/commands/record-import/record-report.ts";
import { rejectedRecordSheet } from "#server/jobs/records/record-sheets.ts";
import type { OutSheet } from "#server/jobs/workbook/write-workbook.ts";
import { defineView } from "#server/views/define-view.ts";

/** The rows of one's own import that were not taken, as they stood, each with its reasons. */
export const rejectedRecords = defineView({
  name: "record-import.rejected",
  input: RecordImportOnly.extend({ language: z.enum(LANGUAGES) }),
  load: async ({ db, input, actor, runtime, now }) => {
    const row = await findRecordImport(db, input.importId);
    const sheets = row === null ? null : recordSheetsOf(runtime, row);
    if (row === null || sheets === null || !isOwnRecordImport(actor, row)) return null;
    const settings = recordSettingsOf(row);
    const matched = matchRecordSheet({ sheets, settings });
    const dry = await runDry({ db, actor, now, sheets, settings });
    return matched.ok && dry.ok ? { row, ...matched.value, rows: dry.value.rows } : null;
  },
  allow: ({ actor, facts }) => isOwnRecordImport(actor, facts.row),
  project: ({ sheet, match, rows }, { input: { language } }): OutSheet => {
    const t = translator<(typeof recordImportText)["zh-CN"]>(recordImportText, language);
    const rejected = rows
      .filter(({ kind }) => kind === "rejected")
      .map(({ row, problems }) => ({
        row,
        reason: problems.map((problem) => recordProblemSentence(problem, language)).join("\n"),
      }));
    const labels = { sheet: t("rejectedSheet"), row: t("row"), reason: t("rejectedReason") };
    return rejectedRecordSheet({ sheet, match, rejected, labels });
  },
});
