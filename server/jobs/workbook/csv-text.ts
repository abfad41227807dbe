import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";

/** Bytes of a CSV → text. Excel in China writes GB18030, other programs UTF-8 with or without a mark, some UTF-16. */
const decode = ({ bytes, encoding }: { bytes: Uint8Array; encoding: string }): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8 is tried first: text in GB18030 that is also valid UTF-8 is plain ASCII but for curiosities. */
export function decodeCsv(bytes: Uint8Array): Result<string> {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  const encodings = marked === null ? ["utf-8", "gb18030"] : [marked];
  for (const encoding of encodings) {
    const text = decode({ bytes, encoding });
    if (text !== null && !text.includes("\u0000")) return ok(text);
  }
  return refused("workbook.encoding");
}
