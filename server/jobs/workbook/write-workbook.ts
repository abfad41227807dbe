import writeXlsxFile, { type Cell as OutCell } from "write-excel-file/node";
import { guard } from "./csv-formula.ts";

/** Sheets of plain values → a file. */
export type OutColumn = {
  header: string;
  /** In characters. */
  width: number;
  kind: "text" | "number" | "date";
};
export type OutValue = string | number | null;
export type OutSheet = {
  name: string;
  columns: readonly OutColumn[];
  rows: readonly (readonly OutValue[])[];
};

const HEADER = {
  fontWeight: "bold",
  backgroundColor: "#F2EFE9",
  wrap: true,
  alignVertical: "center",
} as const;

/** Excel allows 31 characters in the name of a sheet, without `[]:*?/\`. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31) || "Sheet1";

/** Characters that XML 1.0 cannot hold at all would make a file that no program opens. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Names every object has: the writer looks its texts up in a plain object and would find these. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;

/**
 * Text as workbooks hold it (ST_Xstring): `_x0041_` means `A`, so an underscore that would begin such a code is one itself.
 * The writer leaves out U+FFFD, the mark of an unreadable character: it travels as its code.
 */
function cellString(text: string): string {
  const writable = text
    .replace(UNWRITABLE, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escaped)
    .replace(/\ufffd/g, escaped);
  return INHERITED.has(writable) ? escaped(writable.charAt(0)) + writable.slice(1) : writable;
}

/**
 * A number is a number only in a column of numbers, a whole day a date only in a column of dates. All else is text,
 * so nothing a person typed becomes a formula; `1990-05` too, for a date would invent its day.
 */
function outCell({ value, kind }: { value: OutValue; kind: OutColumn["kind"] }): OutCell {
  if (value === null || value === "") return null;
  if (kind === "number" && typeof value === "number") return { type: Number, value };
  const text = cellString(String(value));
  if (kind === "date" && DAY.test(text)) {
    return { type: Date, value: new Date(`${text}T00:00:00Z`), format: "yyyy-mm-dd" };
  }
  return { type: String, value: text, format: "@" };
}

export async function writeWorkbook({ sheets }: { sheets: readonly OutSheet[] }): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ header }): OutCell => ({ type: String, value: cellString(header), ...HEADER })),
      ...rows.map((values) =>
        columns.map(({ kind }, index) => outCell({ value: values[index] ?? null, kind })),
      ),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csvField = (value: string | number): string =>
  typeof value === "number" ? String(value) : quoted(guard(value));

/** UTF-8 with a byte order mark, which Excel needs to read Chinese; one sheet. */
export function writeCsv({ columns, rows }: Omit<OutSheet, "name">): Uint8Array {
  const lines = [columns.map(({ header }) => header), ...rows].map((values) =>
    columns.map((_, index) => csvField(values[index] ?? "")).join(","),
  );
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}
