import { readFile, stat } from "node:fs/promises";
import type { ContestDocument } from "#app/contracts/interchange.ts";
import { type ReadContest, readContest } from "#app/contracts/interchange-file.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { Language } from "#app/text/define-text.ts";
import { heading, sentence } from "./sentences.ts";

const LARGEST_BYTES = 200 * 1024 * 1024;

type Read = { ok: true; document: ContestDocument } | { ok: false; lines: string[] };

/** Reads and checks a contest file. Everything that is wrong with it is said, one line each with its path. */
export async function readContestFile({
  file,
  language,
}: {
  file: string;
  language: Language;
}): Promise<Read> {
  const read = await contestIn(file);
  if (read.ok) return { ok: true, document: read.value };
  const lines = read.problems.map((problem) => sentence({ problem, language }));
  return { ok: false, lines: [heading({ file, count: lines.length, language }), ...lines] };
}

async function contestIn(file: string): Promise<ReadContest> {
  const bytes = await bytesOf(file);
  if ("rule" in bytes) return { ok: false, problems: [bytes] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
  } catch {
    return { ok: false, problems: [{ path: "", rule: "file.not-utf8", facts: {} }] };
  }
  try {
    return readContest(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problems: [{ path: "", rule: "file.not-json", facts: { detail: error.message } }] };
  }
}

async function bytesOf(file: string): Promise<{ value: Uint8Array } | Problem> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_BYTES) {
      return {
        path: "",
        rule: "file.too-many-bytes",
        facts: { megabytes: Math.ceil(size / 1_048_576), most: 200 },
      };
    }
    return { value: await readFile(file) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return { path: "", rule: code === "ENOENT" ? "file.not-there" : "file.unreadable", facts: { code } };
  }
}
