import writeXlsxFile, { type Cell as OutCell } from "write-excel-file/node";
import { guard } from "./csv-formula.ts";

/** Sheets of plain values → a file. A string is a text cell, a number a number, so nothing a person typed can become a formula. */
export type OutColumn = {
  header: string /** In characters. */;
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

function outCell(value: OutValue): OutCell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { type: Number, value };
  // Dates stay text: `1990-05` has no day, and a serial would invent one.
  return { type: String, value: value.replace(UNWRITABLE, ""), format: "@" };
}

export async function writeWorkbook({ sheets }: { sheets: readonly OutSheet[] }): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ header }): OutCell => ({ type: String, value: header, ...HEADER })),
      ...rows.map((values) => columns.map((_, index) => outCell(values[index] ?? null))),
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
