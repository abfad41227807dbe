import { z } from "zod";
import { BankImportOnly } from "#app/contracts/bank-import.ts";
import { bankText } from "#app/text/bank.ts";
import { LANGUAGES } from "#app/text/define-text.ts";
import { questionProblemSentence } from "#app/text/question-problem.ts";
import { translator } from "#app/text/translate.ts";
import { listHeldBy } from "#db/queries/bank.ts";
import { findBankImport } from "#db/queries/bank-imports.ts";
import { listPictureIds } from "#db/queries/bank-pictures.ts";
import { type DryEntry, dryRun, readMatchedSheet } from "#server/commands/bank/bank-report.ts";
import { bankSettingsOf, contentOf } from "#server/commands/bank/import-contents.ts";
import { isOwnBankImport } from "#server/commands/bank/import-facts.ts";
import { rejectedList, rejectedRowsSheet } from "#server/jobs/bank/bank-sheets.ts";
import type { OutSheet } from "#server/jobs/workbook/write-workbook.ts";
import { defineView } from "#server/views/define-view.ts";

/** What was not taken of one's own file, with the reasons: rows as they stood, or what could be read of a text. */
export const rejectedQuestions = defineView({
  name: "bank.rejected-questions",
  input: BankImportOnly.extend({ language: z.enum(LANGUAGES) }),
  load: async ({ db, input }) => {
    const row = await findBankImport(db, input.importId);
    if (row === null) return null;
    const content = contentOf(row);
    const settings = bankSettingsOf(row);
    const held = await listHeldBy(db, row.unitId);
    const dry = dryRun({ content, settings, held, pictures: await listPictureIds(db, row.unitId) });
    return dry.ok ? { row, content, settings, entries: dry.value.entries } : null;
  },
  allow: ({ actor, facts }) => isOwnBankImport(actor, facts.row),
  project: ({ content, settings, entries }, { input }): OutSheet => {
    const { language } = input;
    const t = translator<(typeof bankText)["zh-CN"]>(bankText, language);
    const rejected = entries
      .filter(({ kind }) => kind === "rejected")
      .map(({ read, problems }: DryEntry) => ({
        at: read.at,
        name: read.name,
        reason: problems.map((problem) => questionProblemSentence({ problem, language })).join("\n"),
      }));
    const labels = {
      sheet: t("import.rejectedSheet"),
      at: t("import.at"),
      name: t("import.name"),
      reason: t("import.rejectedReason"),
    };
    const matched = content.kind === "sheets" ? readMatchedSheet({ sheets: content.sheets, settings }) : null;
    return matched?.ok
      ? rejectedRowsSheet({ ...matched.value, rejected, labels })
      : rejectedList({ rejected, labels });
  },
});
