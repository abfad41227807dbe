import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook, type WorkbookFile } from "#server/jobs/workbook/read-workbook.ts";
import { type OutSheet, writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";

/** A committed file of tests/fixtures/roster, under another name if wanted. */
export function fixture(name: string, fileName = name): WorkbookFile {
  const bytes = readFileSync(new URL(`../../fixtures/roster/${name}`, import.meta.url));
  return { bytes: new Uint8Array(bytes), fileName };
}

/** `code {facts}` of a refusal, or the names of the sheets. */
export function outcome(file: WorkbookFile): { code: string; facts: unknown } | { sheets: string[] } {
  const read = readWorkbook(file);
  if (read.ok) return { sheets: read.value.sheets.map(({ name }) => name) };
  if (read.refusal.kind !== "refused") throw new Error(read.refusal.kind);
  return { code: read.refusal.rule, facts: read.refusal.facts };
}

export const textSheet = (rows: string[][]): OutSheet => ({
  name: "S",
  columns: Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => ({
    ...{ header: `列${index + 1}`, width: 10 },
    kind: "text" as const,
  })),
  rows,
});

type Parts = Record<string, Uint8Array>;

/** A good .xlsx with some of its parts changed or added. */
export async function changedXlsx(change: (parts: Parts) => Parts): Promise<WorkbookFile> {
  const parts = unzipSync(await writeWorkbook({ sheets: [textSheet([["甲", "乙"]])] }));
  return { bytes: zipSync({ ...parts, ...change(parts) }), fileName: "changed.xlsx" };
}

export const SHEET_PART = "xl/worksheets/sheet1.xml";

export const edited = ({
  parts,
  name,
  edit,
}: {
  parts: Parts;
  name: string;
  edit: (xml: string) => string;
}): Parts => {
  const xml = new TextDecoder().decode(parts[name]);
  const changed = edit(xml);
  if (changed === xml) throw new Error(`nothing to edit in ${name}`);
  return { [name]: strToU8(changed) };
};
