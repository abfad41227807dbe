import { basename, extname } from "node:path";
import type { Sheet, Workbook } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { readCsv } from "./csv-cells.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { LIMITS, MEGABYTE } from "./limits.ts";
import { readCells, trimRows } from "./spreadsheet-cells.ts";
import { checkXls } from "./xls-records.ts";
import { repackXlsx } from "./xlsx-package.ts";

/**
 * An uploaded .xlsx, .xls or .csv → sheets of plain cells, or a refusal `workbook.*` that says what is wrong.
 * Takes up to seconds: call it through parseInWorker.
 */
export type WorkbookFile = { bytes: Uint8Array; fileName: string };

export function checkSize({ bytes }: { bytes: Uint8Array }): Result<null> {
  if (bytes.length <= LIMITS.fileBytes) return ok(null);
  const megabytes = Math.ceil((bytes.length / MEGABYTE) * 10) / 10;
  return refused("workbook.too-large", { megabytes, limitMegabytes: LIMITS.fileBytes / MEGABYTE });
}

function readSheets({ bytes, fileName }: WorkbookFile): Result<Sheet[]> {
  const kind = kindOfFile({ bytes, fileName });
  if (!kind.ok) return kind;
  switch (kind.value) {
    case "csv":
      return readCsv({ bytes, name: basename(fileName, extname(fileName)) });
    case "xls": {
      const checked = checkXls(bytes);
      return checked.ok ? readCells(bytes) : checked;
    }
    case "xlsx": {
      const repacked = repackXlsx(bytes);
      return repacked.ok ? readCells(repacked.value) : repacked;
    }
  }
}

function checkExtent(sheets: readonly Sheet[]): Result<null> {
  let total = 0;
  for (const { name, rows } of sheets) {
    total += rows.length;
    if (total > LIMITS.rows) {
      return refused("workbook.too-many-rows", { sheet: name, limit: LIMITS.rows });
    }
    const columns = Math.max(0, ...rows.map((cells) => cells.length));
    if (columns > LIMITS.columns) {
      return refused("workbook.too-many-columns", { sheet: name, columns, limit: LIMITS.columns });
    }
  }
  return ok(null);
}

export function readWorkbook(file: WorkbookFile): Result<Workbook> {
  const size = checkSize(file);
  if (!size.ok) return size;
  const read = readSheets(file);
  if (!read.ok) return read;
  const sheets = read.value
    .map((sheet) => ({ ...sheet, rows: trimRows(sheet.rows) }))
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) return refused("workbook.empty");
  const extent = checkExtent(sheets);
  return extent.ok ? ok({ sheets }) : extent;
}
