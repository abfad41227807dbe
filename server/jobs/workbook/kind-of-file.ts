import { extname } from "node:path";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";

/** The extension says what a person means, the first bytes what it is; both must agree (ASVS 5.2). */
export const ACCEPTED = ["xlsx", "xls", "csv"] as const;
export type FileKind = (typeof ACCEPTED)[number];

/** `zip` may be a workbook, `compound` may be an .xls; both are looked into later. */
type Magic =
  | "zip"
  | "compound"
  | "text"
  | "png"
  | "jpeg"
  | "gif"
  | "pdf"
  | "rar"
  | "7z"
  | "gzip"
  | "html"
  | "xml"
  | "rtf"
  | "binary";

const SIGNATURES: readonly (readonly [Magic, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function magicOf(bytes: Uint8Array): Magic {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return found[0];
  if (bytes.includes(0) && !isUtf16(bytes)) return "binary";
  const start = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 512))
    .replace(/^ï»¿/, "")
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<meta)/.test(start)) return "html";
  return start.startsWith("<?xml") ? "xml" : "text";
}

const MAGIC_OF: Readonly<Record<FileKind, Magic>> = { xlsx: "zip", xls: "compound", csv: "text" };

/** What old systems call .xls is often a web page or a workbook of the newer kind: `detected` says so. */
const DETECTED: Readonly<Partial<Record<Magic, string>>> = { zip: "xlsx", compound: "xls", text: "csv" };

const isAccepted = (extension: string): extension is FileKind => ACCEPTED.some((kind) => kind === extension);

export function kindOfFile({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): Result<FileKind> {
  const extension = extname(fileName).slice(1).toLowerCase();
  if (!isAccepted(extension)) {
    return refused("workbook.unknown-extension", { extension, accepted: ACCEPTED.map((kind) => `.${kind}`) });
  }
  if (bytes.length === 0) return refused("workbook.no-content");
  const magic = magicOf(bytes);
  if (magic === MAGIC_OF[extension]) return ok(extension);
  return refused("workbook.wrong-kind", { extension, detected: DETECTED[magic] ?? magic });
}
