import { extname } from "node:path";
import { readAiken } from "#app/domain/quiz/aiken.ts";
import { readGift } from "#app/domain/quiz/gift/gift.ts";
import type { ReadQuestion } from "#app/domain/quiz/read-question.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { decodeCsv } from "../workbook/csv-text.ts";
import { LIMITS } from "../workbook/limits.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { BankFile, UploadedFile } from "./bank-task.ts";
import { readMoodleXml } from "./moodle/moodle-xml.ts";

/** A file of questions by its ending and what is in it. Takes up to seconds: call it through readBankInWorker. */
const SHEETS = ["xlsx", "xls", "csv"];
const TEXTS = ["txt", "gift", "xml"];
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

export function readBankFile(file: UploadedFile): Result<BankFile> {
  const extension = extname(file.fileName).slice(1).toLowerCase();
  if (SHEETS.includes(extension)) {
    const workbook = readWorkbook(file);
    return workbook.ok ? ok({ format: "sheet", sheets: workbook.value.sheets }) : workbook;
  }
  if (!TEXTS.includes(extension)) {
    const accepted = [...SHEETS, ...TEXTS].map((kind) => `.${kind}`);
    return refused("workbook.unknown-extension", { extension, accepted });
  }
  return readText({ ...file, extension });
}

function readText({ bytes, extension }: UploadedFile & { extension: string }): Result<BankFile> {
  if (bytes.length === 0) return refused("workbook.no-content");
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return refused("workbook.wrong-kind", { extension, detected: found[0] });
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.replace(/^\ufeff/, "");
  if (text.trim() === "") return refused("workbook.empty");
  const format = formatOf({ text, extension });
  const read: Result<ReadQuestion[]> =
    format === "moodleXml" ? readMoodleXml(text) : ok(READERS[format](text));
  if (!read.ok) return read;
  if (read.value.length === 0) return refused("bank.no-questions");
  if (read.value.length > LIMITS.rows)
    return refused("bank.too-many", { count: read.value.length, limit: LIMITS.rows });
  return ok({ format, questions: read.value });
}

const READERS = { gift: readGift, aiken: readAiken } as const;

/** Plain text is Aiken when it has answer lines of Aiken, else GIFT. */
function formatOf({ text, extension }: { text: string; extension: string }): "gift" | "aiken" | "moodleXml" {
  const start = text.trimStart();
  if (/^<(?:\?xml|quiz|!)/i.test(start) || extension === "xml") return "moodleXml";
  if (extension === "gift") return "gift";
  const answers = /^\s*(?:ANSWER|答案)\s*[:：]\s*[A-Za-zＡ-Ｚ]/imu.test(text);
  const braces = (text.match(/[^\\]\{/g) ?? []).length;
  return answers && braces < (text.match(/^\s*(?:ANSWER|答案)\s*[:：]/gimu) ?? []).length ? "aiken" : "gift";
}
