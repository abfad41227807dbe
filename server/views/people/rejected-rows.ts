import { z } from "zod";
import { ImportOnly } from "#app/contracts/people.ts";
import { columnOf } from "#app/domain/people/roster-columns.ts";
import type { RowProblem } from "#app/domain/people/roster-problems.ts";
import { LANGUAGES, type Language } from "#app/text/define-text.ts";
import { peopleText } from "#app/text/people.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { translator } from "#app/text/translate.ts";
import { findImport } from "#db/queries/roster-imports.ts";
import { reportOf, rowsOf, settingsOf, sheetsOf } from "#server/commands/people/import-contents.ts";
import { isOwnImport } from "#server/commands/people/import-facts.ts";
import { readMatch } from "#server/commands/people/roster-report.ts";
import { rejectedSheet } from "#server/jobs/roster/roster-sheets.ts";
import type { OutSheet } from "#server/jobs/workbook/write-workbook.ts";
import { defineView } from "#server/views/define-view.ts";

/** The rejected rows of one's own import as a sheet, each with its reasons; the person's own data, as it was uploaded. */
export const rejectedRows = defineView({
  name: "people.rejected-rows",
  input: ImportOnly.extend({ language: z.enum(LANGUAGES) }),
  load: async ({ db, input, runtime }) => {
    const row = await findImport(db, input.importId);
    const stored = row === null ? null : reportOf(row);
    const sheets = row === null ? null : sheetsOf(runtime, row);
    if (row === null || stored === null || sheets === null) return null;
    const match = readMatch({ sheets, settings: settingsOf(row) });
    return match.ok ? { row, ...match.value, rows: rowsOf(runtime, stored) } : null;
  },
  allow: ({ actor, facts }) => isOwnImport(actor, facts.row),
  project: ({ sheet, match, rows }, { input }): OutSheet => {
    const t = translator<(typeof peopleText)["zh-CN"]>(peopleText, input.language);
    return rejectedSheet({
      sheet,
      match,
      rejected: rows.filter(({ kind }) => kind === "rejected"),
      labels: { sheet: t("import.rejectedSheet"), row: t("import.row"), reason: t("import.rejectedReason") },
      describe: (problem) => problemSentence(problem, input.language),
    });
  },
});

const problemSentence = ({ code, facts, cell, column, value }: RowProblem, language: Language): string =>
  sentenceOfRule(
    code,
    { ...facts, value, cell: cell ?? "", column: column === null ? "" : columnOf(column).header },
    language,
  ) ?? code;
