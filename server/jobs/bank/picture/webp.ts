import type { Cleaned } from "./clean-picture.ts";

/** Chunks that draw; EXIF and XMP go, and the header no longer announces them. */
const DRAWING = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const HEADER = 12;
/** Flags of VP8X for EXIF and XMP. */
const ANNOUNCED = 0b0000_1100;

export function cleanWebp(bytes: Uint8Array): Cleaned | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(8, 12)) !== "WEBP") return null;
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = HEADER; at + 8 <= last; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const chunk = Uint8Array.from(bytes.subarray(at, Math.min(end, bytes.length)));
    size ??= sizeOf({ type, data: chunk.subarray(8) });
    if (type === "VP8X" && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~ANNOUNCED;
    if (DRAWING.has(type)) parts.push(chunk.length % 2 === 0 ? chunk : Uint8Array.of(...chunk, 0));
    at = end;
  }
  if (size === null || parts.length === 0) return null;
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(HEADER);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  head.write("WEBP", 8, "latin1");
  return { bytes: new Uint8Array(Buffer.concat([head, body])), ...size };
}

/** Width and height as each of the three codings writes them (RFC 9649). */
function sizeOf({
  type,
  data,
}: {
  type: string;
  data: Uint8Array;
}): { width: number; height: number } | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (type === "VP8X" && data.length >= 10) {
    const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    return { width: three(4) + 1, height: three(7) + 1 };
  }
  if (type === "VP8L" && data.length >= 5) {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (type === "VP8 " && data.length >= 10)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  return null;
}
