import { zipSync } from "fflate";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { readZip, unpack, type ZipEntry } from "./zip.ts";

/**
 * The parts of an .xlsx, checked and packed again (stored, not deflated) for the reader of cells: what was checked is
 * what is read. Macros, pictures and whatever else a workbook may carry are left behind unread.
 */
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const OTHER_TYPES: readonly (readonly [RegExp, string])[] = [
  [/ms-excel\.sheet\.macroEnabled/i, "xlsm"],
  [/ms-excel\.sheet\.binary/i, "xlsb"],
  [/spreadsheetml\.template|ms-excel\.template/i, "xltx"],
  [/wordprocessingml/i, "docx"],
  [/presentationml/i, "pptx"],
];

const OPEN_DOCUMENT = /application\/vnd\.oasis\.opendocument\.(\w+)/;
const OPEN_DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  spreadsheet: "ods",
  text: "odt",
  presentation: "odp",
};

const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|xl\/.*\.(?:xml|rels))$/i;
const EXTERNAL_LINK = /^xl\/externalLinks\//i;
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*>/g;

const wrongKind = (detected: string) => refused("workbook.wrong-kind", { extension: "xlsx", detected });

/** Attributes may stand in any order and either kind of quotes. */
const attribute = ({ tag, name }: { tag: string; name: string }): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? "";

/** A link a person can click is text to us; anything else that points outside would be fetched by Excel. */
function externalTarget(xml: string): string | null {
  for (const tag of xml.match(RELATIONSHIP) ?? []) {
    const isExternal = attribute({ tag, name: "TargetMode" }).toLowerCase() === "external";
    if (isExternal && !attribute({ tag, name: "Type" }).endsWith("/hyperlink"))
      return attribute({ tag, name: "Target" });
  }
  return null;
}

function checkKind(entries: readonly ZipEntry[]): Result<null> {
  const mimetype = entries.find(({ name }) => name === "mimetype");
  const types = entries.find(({ name }) => name === "[Content_Types].xml");
  const described = types ?? mimetype;
  if (described === undefined) return wrongKind("zip");
  const read = unpack(described);
  if (!read.ok) return read;
  const text = new TextDecoder().decode(read.value);
  if (text.includes(WORKBOOK_TYPE)) return ok(null);
  const open = OPEN_DOCUMENT.exec(text)?.[1];
  if (open !== undefined) return wrongKind(OPEN_DOCUMENT_KINDS[open] ?? "zip");
  return wrongKind(OTHER_TYPES.find(([type]) => type.test(text))?.[1] ?? "zip");
}

/** The formats Chinese Excel gives to `1990年5月` have no code in the file; 17 is the same without a day. */
const withMonthFormats = (styles: string): string =>
  styles.replace(/numFmtId="(?:27|36|50|52|57)"/g, 'numFmtId="17"');

function checkPart({ name, bytes }: { name: string; bytes: Uint8Array }): Result<Uint8Array> {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  // No writer of workbooks makes a document type; entities are how XML readers are attacked.
  if (/<!DOCTYPE|<!ENTITY/i.test(head)) return refused("workbook.damaged");
  if (name.endsWith(".rels")) {
    const target = externalTarget(new TextDecoder().decode(bytes));
    if (target !== null) return refused("workbook.external-link", { target });
  }
  if (name !== "xl/styles.xml") return ok(bytes);
  return ok(new TextEncoder().encode(withMonthFormats(new TextDecoder().decode(bytes))));
}

export function repackXlsx(file: Uint8Array): Result<Uint8Array> {
  const zip = readZip(file);
  if (!zip.ok) return zip;
  const kind = checkKind(zip.value);
  if (!kind.ok) return kind;
  const parts: Record<string, Uint8Array> = {};
  for (const entry of zip.value) {
    if (!NEEDED.test(entry.name)) continue;
    const bytes = unpack(entry);
    if (!bytes.ok) return bytes;
    const part = checkPart({ name: entry.name, bytes: bytes.value });
    if (!part.ok) return part;
    parts[entry.name] = part.value;
  }
  // Their relationships name the target; a link without one is refused by the name of its part.
  const link = Object.keys(parts).find((name) => EXTERNAL_LINK.test(name));
  return link === undefined
    ? ok(zipSync(parts, { level: 0 }))
    : refused("workbook.external-link", { target: link });
}
