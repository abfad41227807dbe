/** Which side of a photograph is up: the one field of EXIF that draws. TIFF 6.0, tag 0x0112, values 1 to 8. */
const TAG = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** `tiff`: what follows `Exif\0\0`. 1 when it says nothing. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const little = tiff[0] === 0x49;
  const from = view.getUint32(4, little);
  if (from + 2 > tiff.length) return 1;
  const count = view.getUint16(from, little);
  for (let index = 0; index < count; index += 1) {
    const at = from + 2 + index * ENTRY;
    if (at + ENTRY > tiff.length) return 1;
    if (view.getUint16(at, little) !== TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A segment of EXIF that says nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const bytes = new Uint8Array(36);
  const view = new DataView(bytes.buffer);
  bytes.set([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1]);
  view.setUint16(20, TAG);
  view.setUint16(22, SHORT);
  view.setUint32(24, 1);
  view.setUint16(28, orientation);
  return bytes;
}
