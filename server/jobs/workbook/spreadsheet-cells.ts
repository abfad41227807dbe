import { type CellObject, read, SSF, set_cptable, type WorkBook, type WorkSheet } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { type Cell, cellName, type Merge, type Sheet } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { LIMITS } from "./limits.ts";

/** Cells of a checked .xlsx or .xls as plain data. Formulas, formats and styles end here. */

// Files of Excel 95 and of old report generators are in the code page of their machine (936).
set_cptable(codePages);

/** Days between the 1900 and the 1904 date system. */
const OFFSET_1904 = 1462;

const showsDay = (format: string): boolean => /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

function toCell({ cell, offset }: { cell: CellObject; offset: number }): Cell {
  const { v: value, w: shown, z: format } = cell;
  if (value === undefined || value === null || cell.t === "z") return null;
  if (cell.t === "e") return shown ?? "#";
  if (typeof value !== "number")
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  if (typeof format === "string" && SSF.is_date(format)) {
    const precision = showsDay(format) ? "day" : "month";
    return { kind: "date", serial: value + offset, precision };
  }
  return { kind: "number", value, shown: shown ?? String(value) };
}

type Found = { name: string; rows: Cell[][]; merges: Merge[]; formulas: string[] };

function readSheet({ name, sheet, offset }: { name: string; sheet: WorkSheet; offset: number }): Found {
  const rows: Cell[][] = [];
  const formulas: string[] = [];
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? [];
  data.forEach((source, row) => {
    const cells: Cell[] = [];
    source?.forEach((cell, column) => {
      if (cell === undefined) return;
      if (typeof cell.f === "string") formulas.push(cellName({ row, column }));
      const value = toCell({ cell, offset });
      if (value !== null && value !== "") cells[column] = value;
    });
    rows[row] = Array.from(cells, (cell) => cell ?? null);
  });
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return { name, rows: Array.from(rows, (cells) => cells ?? []), merges, formulas };
}

/** Rows that were only formatted, under the last one that says something, are no rows. */
export function trimRows(rows: Cell[][]): Cell[][] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== null && cell !== ""));
  return rows.slice(0, last + 1);
}

function openWorkbook(bytes: Uint8Array): Result<WorkBook> {
  try {
    return ok(
      read(bytes, {
        type: "array",
        dense: true,
        cellNF: true,
        cellHTML: false,
        nodim: true,
        sheetStubs: true,
      }),
    );
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return refused(isLocked ? "workbook.encrypted" : "workbook.damaged");
  }
}

export function readCells(bytes: Uint8Array): Result<Sheet[]> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return opened;
  const { SheetNames: names, Sheets: sheets, Workbook: book } = opened.value;
  if (names.length > LIMITS.sheets) {
    return refused("workbook.too-many-sheets", { sheets: names.length, limit: LIMITS.sheets });
  }
  const offset = book?.WBProps?.date1904 === true ? OFFSET_1904 : 0;
  const found: Sheet[] = [];
  for (const [index, name] of names.entries()) {
    const sheet = sheets[name];
    // Hidden sheets hold the word lists of drop-down cells.
    if ((book?.Sheets?.[index]?.Hidden ?? 0) !== 0) continue;
    // The reader leaves out, in silence, a sheet it stumbles over.
    if (sheet === undefined) return refused("workbook.damaged");
    const { formulas, rows, merges } = readSheet({ name, sheet, offset });
    const [cell] = formulas;
    if (cell !== undefined) return refused("workbook.formula", { sheet: name, cell, count: formulas.length });
    found.push({ name, rows: trimRows(rows), merges, typed: true });
  }
  return ok(found);
}
