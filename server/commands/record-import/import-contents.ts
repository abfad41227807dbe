import { z } from "zod";
import {
  type RecordImportCounts,
  RecordImportSettings,
  type RecordImportSettingsValue,
} from "#app/contracts/record-import.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import type { RecordImportRow } from "#db/queries/record-imports.ts";
import { openJson, sealJson } from "#server/commands/people/sealed-json.ts";
import type { Runtime } from "#server/runtime.ts";

/** What an import holds between its steps: the sheets sealed, for they speak of people; figures in the clear. */
export type StoredRecordReport = { counts: RecordImportCounts; digest: string };

type Box = Pick<Runtime, "personalData">;
const Content = z.object({ sealed: z.string().nullable() });

export const sealedContent = (runtime: Box, sheets: readonly Sheet[]) => ({
  sealed: sealJson(runtime, sheets),
});

/** Null: the contents have been deleted. */
export function recordSheetsOf(runtime: Box, row: RecordImportRow): Sheet[] | null {
  const { sealed } = Content.parse(row.content);
  // Sealed by this program's own commands, in the form they read.
  return sealed === null ? null : (openJson(runtime, sealed) as Sheet[]);
}

export const recordSettingsOf = (row: RecordImportRow): RecordImportSettingsValue =>
  RecordImportSettings.parse(row.settings);

export const recordReportOf = (row: RecordImportRow): StoredRecordReport | null =>
  (row.report as StoredRecordReport | null) ?? null;
