import { dayOfSerial } from "./calendar-day.ts";

/**
 * A sheet as the readers of files hand it over: no formulas, no formats, only what was typed. PURE types, plain data,
 * so that a worker can post it.
 */
export type Cell = null | string | NumberCell | DateCell;

/** `shown` is what the person sees: `1990.10` and `1990.1` are the same number. */
export type NumberCell = { kind: "number"; value: number; shown: string };

/** An Excel serial of the 1900 system in a cell formatted as a date; `month`: the format shows no day. */
export type DateCell = { kind: "date"; serial: number; precision: "day" | "month" };

/** Zero-based, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type Sheet = {
  name: string;
  /** `rows[0]` is row 1 of the sheet as the person sees it; rows may be of different length. */
  rows: Cell[][];
  merges: Merge[];
  /** False for CSV, where every value is text and Excel may have dropped the last 0 of `1990.10`. */
  typed: boolean;
};

export type Workbook = { sheets: Sheet[] };

/** A 15-digit number is the longest that Excel keeps exactly. */
export const EXACT_LIMIT = 1e15;

/** Plain digits of a number, never with an exponent. */
export const digitsOf = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);

/** Independent of how the sheet would show it: `1990-05-01`, `1990-05`, or the bare serial where it is no day we know. */
function dateText({ serial, precision }: DateCell): string {
  const day = dayOfSerial(serial);
  if (day === null) return String(serial);
  const parts = precision === "day" ? [day.month, day.day] : [day.month];
  return [day.year, ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** What stands in the cell as text, as typed. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (cell.kind === "date") return dateText(cell);
  return Number.isInteger(cell.value) ? digitsOf(cell.value) : cell.shown || digitsOf(cell.value);
}

export const isBlank = (cell: Cell | undefined): boolean => cellText(cell).trim() === "";

/** `{ row: 6, column: 3 }` → `D7`; both zero-based. */
export function cellName({ row, column }: { row: number; column: number }): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
