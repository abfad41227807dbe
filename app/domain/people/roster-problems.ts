import type { RefusalFacts } from "../shared/refusal.ts";
import type { ColumnKey } from "./roster-columns.ts";

/**
 * Everything that can be wrong with a file, its columns, a row or a comparison, with the facts its sentence may use.
 * Problems of cells also have `cell` (D7), `column` (the header we write) and `value` as facts. PURE.
 */
export const WORKBOOK_REFUSALS = [
  { code: "workbook.too-large", facts: ["megabytes", "limitMegabytes"] },
  { code: "workbook.unknown-extension", facts: ["extension", "accepted"] },
  { code: "workbook.wrong-kind", facts: ["extension", "detected"] },
  { code: "workbook.no-content", facts: [] },
  { code: "workbook.damaged", facts: [] },
  { code: "workbook.encrypted", facts: [] },
  { code: "workbook.encoding", facts: [] },
  { code: "workbook.too-many-parts", facts: ["parts", "limit"] },
  { code: "workbook.unpacks-too-large", facts: ["limitMegabytes"] },
  { code: "workbook.external-link", facts: ["target"] },
  { code: "workbook.formula", facts: ["sheet", "cell", "count"] },
  { code: "workbook.too-many-rows", facts: ["sheet", "limit"] },
  { code: "workbook.too-many-columns", facts: ["sheet", "columns", "limit"] },
  { code: "workbook.too-many-sheets", facts: ["sheets", "limit"] },
  { code: "workbook.empty", facts: [] },
  { code: "workbook.too-complex", facts: [] },
  { code: "workbook.took-too-long", facts: ["seconds"] },
  { code: "workbook.busy", facts: [] },
] as const;

/** The sheet as a whole cannot be read as a roster. */
export const ROSTER_REFUSALS = [
  { code: "roster.header-not-found", facts: ["sheet", "searched"] },
  { code: "roster.columns-missing", facts: ["columns"] },
  { code: "roster.no-rows", facts: ["sheet"] },
] as const;

/** One row cannot be taken as it is. */
export const ROW_PROBLEMS = [
  { code: "roster.cell-required", facts: [] },
  { code: "roster.word-unknown", facts: ["accepted"] },
  { code: "roster.name-unreadable", facts: [] },
  { code: "roster.text-too-long", facts: ["length", "limit"] },
  { code: "roster.digits-lost", facts: [] },
  { code: "roster.grade-out-of-range", facts: ["minimum", "maximum"] },
  { code: "roster.date-unreadable", facts: [] },
  { code: "roster.date-impossible", facts: [] },
  { code: "roster.date-without-month", facts: [] },
  { code: "roster.date-january-or-october", facts: [] },
  { code: "roster.date-in-future", facts: [] },
  { code: "roster.identity-length", facts: ["length"] },
  { code: "roster.identity-birth", facts: [] },
  { code: "roster.identity-checksum", facts: [] },
  { code: "roster.identity-as-number", facts: [] },
  { code: "roster.identity-as-number-fits", facts: [] },
  { code: "roster.sex-differs-from-identity", facts: [] },
  { code: "roster.phone-invalid", facts: [] },
  { code: "roster.duplicate-identity", facts: ["rows"] },
  { code: "roster.duplicate-phone", facts: ["rows"] },
  { code: "roster.duplicate-person", facts: ["rows"] },
  { code: "roster.subdistrict-unknown", facts: [] },
  { code: "roster.subdistrict-misspelt", facts: ["suggestions"] },
  { code: "roster.community-unknown", facts: [] },
  { code: "roster.community-misspelt", facts: ["suggestions"] },
  { code: "roster.community-elsewhere", facts: ["subdistricts"] },
  { code: "roster.masked-without-match", facts: [] },
  { code: "roster.masked-differs", facts: ["known"] },
  { code: "roster.identity-differs", facts: ["known"] },
  { code: "roster.phone-of-another", facts: ["name"] },
  { code: "roster.match-ambiguous", facts: ["count"] },
  { code: "roster.same-cadre-twice", facts: ["rows"] },
  { code: "roster.person-elsewhere", facts: [] },
] as const;

/** Worth a look; the row is taken. */
export const ROW_NOTICES = [
  { code: "roster.birth-differs-from-identity", facts: ["birth"] },
  { code: "roster.party-date-without-party", facts: [] },
  { code: "roster.community-work-before-work", facts: [] },
  { code: "roster.birth-taken-from-identity", facts: ["birth"] },
] as const;

export type RowProblemCode = (typeof ROW_PROBLEMS)[number]["code"];
export type RowNoticeCode = (typeof ROW_NOTICES)[number]["code"];

/** What is wrong in one cell, or in the row (`column` null). `row` is the number the person sees in the sheet. */
export type RowRemark<C extends string> = {
  row: number;
  column: ColumnKey | null;
  /** `D7`; null when the column is not in the file. */
  cell: string | null;
  code: C;
  /** As typed; runs of digits of identity numbers and phones are masked. */
  value: string;
  facts: RefusalFacts;
};

export type RowProblem = RowRemark<RowProblemCode>;
export type RowNotice = RowRemark<RowNoticeCode>;
