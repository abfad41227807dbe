import sharp, { type Metadata } from "sharp";
import { MAX_PHOTO_BYTES } from "#app/domain/daily/work-record.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";

/** A photo as it is stored: its pixels written anew, upright, no longer than 1600 px, and nothing else that was in the file. */
export type Photo = { contentType: "image/jpeg"; bytes: Uint8Array; width: number; height: number };

export const PHOTO_LIMITS = { bytes: 5 * 1024 * 1024, pixels: 60_000_000, side: 1_600 } as const;
/** The first that comes below a megabyte is taken. */
const QUALITIES = [82, 70, 55, 40] as const;

// Whoever sends many photos takes turns with everybody else; decoded pictures are not kept.
sharp.concurrency(1);
sharp.cache(false);

type Kind = "picture" | "heic";
const begins = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** By its bytes, never by its name: only these reach the decoders. */
function kindOf(bytes: Uint8Array): Kind | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return "picture";
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "picture";
  if (begins(bytes, ascii("RIFF")) && begins(bytes, ascii("WEBP"), 8)) return "picture";
  return begins(bytes, ascii("ftyp"), 4) ? "heic" : null;
}

const megabytes = (length: number): number => Math.ceil((length / 1024 / 1024) * 10) / 10;

/** EXIF with its place, XMP, comments and thumbnails do not survive: only pixels are carried over. */
export async function cleanPhoto(bytes: Uint8Array): Promise<Result<Photo>> {
  if (bytes.length > PHOTO_LIMITS.bytes) {
    return refused("record.photo-too-large", { megabytes: megabytes(bytes.length), limitMegabytes: 5 });
  }
  const kind = kindOf(bytes);
  if (kind === null) return refused("record.photo-kind");
  const unreadable = refused(kind === "heic" ? "record.photo-heic" : "record.photo-damaged");
  const head = await headOf(bytes);
  if (head === null) return unreadable;
  const { width, height } = head;
  if (width * height > PHOTO_LIMITS.pixels) return refused("record.photo-too-many-pixels", { width, height });
  return (await encoded(bytes)) ?? unreadable;
}

/** limitInputPixels is asked for by hand, so that the refusal can say the size. */
const headOf = (bytes: Uint8Array): Promise<Metadata | null> =>
  sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);

async function encoded(bytes: Uint8Array): Promise<Result<Photo> | null> {
  const { pixels, side } = PHOTO_LIMITS;
  const upright = sharp(bytes, { limitInputPixels: pixels, failOn: "truncated" })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
  for (const quality of QUALITIES) {
    const made = await upright
      .clone()
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    if (made === null) return null;
    if (made.data.length > MAX_PHOTO_BYTES) continue;
    const { width, height } = made.info;
    return ok({ contentType: "image/jpeg", bytes: new Uint8Array(made.data), width, height });
  }
  return refused("record.photo-too-large", { megabytes: megabytes(bytes.length), limitMegabytes: 1 });
}
