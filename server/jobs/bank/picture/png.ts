import type { Cleaned } from "./clean-picture.ts";

/** Chunks that draw; text, time, EXIF and everything private are left behind, as is what follows the end. */
const DRAWING = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "sBIT",
  "bKGD",
  "pHYs",
]);
const SIGNATURE = 8;
/** Length, type and checksum around the data of a chunk. */
const AROUND = 12;

export function cleanPng(bytes: Uint8Array): Cleaned | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  let size: { width: number; height: number } | null = null;
  for (let at = SIGNATURE; at + AROUND <= bytes.length; ) {
    const end = at + AROUND + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return null;
    if (type === "IHDR") size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size === null) return null;
    if (DRAWING.has(type)) parts.push(bytes.subarray(at, end));
    if (type === "IEND") return { bytes: new Uint8Array(Buffer.concat(parts)), ...size };
    at = end;
  }
  return null;
}
