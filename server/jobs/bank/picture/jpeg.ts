import type { Cleaned } from "./clean-picture.ts";
import { orientationOf, orientationSegment } from "./orientation.ts";

/**
 * Segments that draw: JFIF, colour profile and Adobe's transform stay; EXIF, XMP, IPTC and comments go, but for which
 * side is up, without which a photograph would lie on its side.
 */
const START_OF_SCAN = 0xda;
const END = 0xd9;
const APP = { first: 0xe0, exif: 0xe1, profile: 0xe2, adobe: 0xee, last: 0xef } as const;
const COMMENT = 0xfe;
/** Frames of any coding: they tell the size. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const stands = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

const beginsWith = (segment: Uint8Array, text: string): boolean =>
  [...text].every((character, index) => segment[4 + index] === character.charCodeAt(0));

const isKept = ({ marker, segment }: { marker: number; segment: Uint8Array }): boolean => {
  if (marker === COMMENT) return false;
  if (marker < APP.first || marker > APP.last) return true;
  if (marker === APP.profile) return beginsWith(segment, "ICC_PROFILE");
  return (
    (marker === APP.first && beginsWith(segment, "JFIF")) ||
    (marker === APP.adobe && beginsWith(segment, "Adobe"))
  );
};

export function cleanJpeg(bytes: Uint8Array): Cleaned | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let size = { width: 0, height: 0 };
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || stands(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === END) return null;
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length || segment.length < 4) return null;
    if (marker === APP.exif && beginsWith(segment, "Exif")) orientation = orientationOf(segment.subarray(10));
    if (isFrame(marker) && segment.length >= 9)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (isKept({ marker, segment })) parts.push(segment);
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const tail = scansOf({ bytes, from: at });
    if (tail === null) return null;
    const head = Uint8Array.of(0xff, 0xd8);
    const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
    return { bytes: new Uint8Array(Buffer.concat([head, ...turned, ...parts, tail])), ...size };
  }
  return null;
}

/** From the first scan to the end marker; what was appended behind it goes, and a segment between scans is judged as well. */
function scansOf({ bytes, from }: { bytes: Uint8Array; from: number }): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let start = from;
  for (let at = from; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || marker === 0xff || stands(marker)) {
      at += 1;
      continue;
    }
    if (marker === END) return new Uint8Array(Buffer.concat([...parts, bytes.subarray(start, at + 2)]));
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length || segment.length < 4) return null;
    if (!isKept({ marker, segment })) {
      parts.push(bytes.subarray(start, at));
      start = end;
    }
    at = end;
  }
  return null;
}
