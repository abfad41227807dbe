import type { ImportKind } from "#app/contracts/bank-choices.ts";
import { BankImportSettings, type BankImportSettingsValue } from "#app/contracts/bank-import.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import type { ReadQuestion } from "#app/domain/quiz/read-question.ts";
import type { BankImportRow } from "#db/queries/bank-imports.ts";

/** What an import holds between its steps. */
export type BankContent =
  | { kind: "sheets"; sheets: Sheet[] }
  | { kind: "questions"; questions: ReadQuestion[] }
  | { kind: "gone" };

export type BankCounts = Record<ImportKind, number> & { added: number; revised: number };
/** `digest`: of all that was shown; confirming is held to it. */
export type StoredBankReport = { counts: BankCounts; digest: string };

// Written by this program's own commands, in the form they read.
export const contentOf = (row: BankImportRow): BankContent => row.content as BankContent;
export const bankReportOf = (row: BankImportRow): StoredBankReport | null =>
  (row.report as StoredBankReport | null) ?? null;
export const bankSettingsOf = (row: BankImportRow): BankImportSettingsValue =>
  BankImportSettings.parse(row.settings);
