import type { ImportSettingsValue } from "#app/contracts/people.ts";
import { ImportSettings } from "#app/contracts/people.ts";
import type { ReportKind } from "#app/domain/people/roster-compare.ts";
import type { SkippedRow } from "#app/domain/people/roster-rows.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import type { RosterImportRow } from "#db/queries/roster-imports.ts";
import type { Runtime } from "#server/runtime.ts";
import type { ShownRow } from "./roster-report.ts";
import { openJson } from "./sealed-json.ts";

/** What an import holds between its steps: the sheets and the rows of the report sealed, figures in the clear. */
export type StoredReport = {
  sealedRows: string;
  skipped: SkippedRow[];
  counts: Record<ReportKind, number>;
  digest: string;
};

type Box = Pick<Runtime, "personalData">;

/** Null: the contents have been deleted. */
export function sheetsOf(runtime: Box, row: RosterImportRow): Sheet[] | null {
  // Sealed by this program's own commands, in the form they read.
  return typeof row.sheets === "string" && row.sheets !== ""
    ? (openJson(runtime, row.sheets) as Sheet[])
    : null;
}

export const settingsOf = (row: RosterImportRow): ImportSettingsValue => ImportSettings.parse(row.settings);

export const reportOf = (row: RosterImportRow): StoredReport | null =>
  (row.report as StoredReport | null) ?? null;

export const rowsOf = (runtime: Box, report: StoredReport): ShownRow[] =>
  openJson(runtime, report.sealedRows) as ShownRow[];
