import type { Workbook } from "#app/domain/people/roster-sheet.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import type { WorkbookFile } from "./read-workbook.ts";
import type { OutSheet } from "./write-workbook.ts";

/** What crosses between the server and the worker that reads and writes workbooks. */
export type WorkbookTask =
  | { kind: "read"; file: WorkbookFile }
  | { kind: "write"; sheets: readonly OutSheet[] };

export type WorkbookAnswer =
  | { kind: "read"; result: Result<Workbook> }
  | { kind: "write"; bytes: Uint8Array };
