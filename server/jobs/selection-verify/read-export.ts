import { readFile, stat } from "node:fs/promises";
import { type ExportFile, SelectionExport } from "#app/contracts/selection-export.ts";

/** 50,000 candidates come to some 150 MB. */
const LARGEST_BYTES = 400 * 1024 * 1024;

export type Fault = { rule: string; facts: Record<string, string | number> };
type Read = { ok: true; file: ExportFile } | { ok: false; faults: Fault[] };

/** The file as it stands; everything wrong with its form is named, each with its path. */
export async function readExport(path: string): Promise<Read> {
  const text = await textOf(path);
  if (typeof text !== "string") return { ok: false, faults: [text] };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, faults: [{ rule: "file.notJson", facts: { detail: error.message } }] };
  }
  const parsed = SelectionExport.safeParse(raw);
  if (parsed.success) return { ok: true, file: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path: at, message }) => ({
      rule: "file.form",
      facts: { path: at.map(String).join("."), detail: message },
    })),
  };
}

async function textOf(path: string): Promise<string | Fault> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_BYTES)
      return { rule: "file.tooLarge", facts: { megabytes: Math.ceil(size / 1_048_576), most: 400 } };
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return { rule: "file.notUtf8", facts: {} };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return { rule: code === "ENOENT" ? "file.notThere" : "file.unreadable", facts: { code } };
  }
}
