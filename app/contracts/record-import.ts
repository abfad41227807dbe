import { z } from "zod";
import { RECORD_COLUMNS, type RecordColumnKey } from "#app/domain/daily/sheet/record-columns.ts";
import type { RowProblem } from "#app/domain/daily/sheet/record-rows.ts";
import type { RecordKind } from "#app/domain/daily/work-record.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { DUPLICATE_CHOICES, RECORD_IMPORT_KINDS, type RecordImportKind } from "./record-choices.ts";

/** Inputs and views of the import of records. */
const id = z.uuid();
const MOST_SHEETS = 50;
const MOST_COLUMNS = 200;

export const RecordImportSettings = z.object({
  sheet: z.coerce.number().int().min(0).max(MOST_SHEETS).default(0),
  /** Column of ours → column of the file; null: not in the file. */
  overrides: z
    .partialRecord(
      z.enum(RECORD_COLUMNS.map(({ key }) => key)),
      z.number().int().min(0).max(MOST_COLUMNS).nullable(),
    )
    .default({}),
  /** What becomes of rows that are likely told already. */
  duplicates: z.enum(DUPLICATE_CHOICES).default("skip"),
});
export type RecordImportSettingsValue = z.output<typeof RecordImportSettings>;

export const RecordImportOnly = z.object({ importId: id });
export const CheckRecordImport = z.object({ importId: id, settings: RecordImportSettings });
/** `withoutRejected`: the good rows are taken although others are not. */
export const ApplyRecordImport = z.object({ importId: id, withoutRejected: z.boolean() });
export const RecordImportViewInput = z.object({
  importId: id,
  show: z
    .enum([...RECORD_IMPORT_KINDS, "all"])
    .default("all")
    .catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

export type RecordImportCounts = Record<RecordImportKind, number> & { added: number };
export type RecordImportRowView = {
  row: number;
  name: string;
  kind: RecordImportKind;
  recordKind: RecordKind | null;
  happenedOn: string | null;
  content: string | null;
  problems: RowProblem[];
  /** What it is likely told in already: a record, or an earlier row of the file. */
  twin: { row: number | null; recordId: string | null; content: string } | null;
};
export type RecordImportView = {
  id: string;
  fileName: string;
  status: "uploaded" | "checked" | "applied" | "discarded";
  settings: RecordImportSettingsValue;
  sheets: string[];
  match: {
    headerRow: number;
    sources: { index: number; header: string; key: RecordColumnKey | null; sample: string }[];
    missing: RecordColumnKey[];
  } | null;
  matchRefusal: Refusal | null;
  counts: RecordImportCounts | null;
  rows: RecordImportRowView[];
  total: number;
  page: number;
  size: number;
  show: RecordImportKind | "all";
  holdsRejected: boolean;
};
export type RecentRecordImport = {
  id: string;
  fileName: string;
  status: RecordImportView["status"];
  createdAt: string;
};
