import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { cleanWebp } from "./webp.ts";

/**
 * A picture as it is stored: known by its bytes, not by its name, and without what says where, when and by what it was
 * taken. The pixels are not touched; a picture of too many is refused, for it would cost the reader's device.
 */
export type Picture = { contentType: "image/png" | "image/jpeg" | "image/webp"; bytes: Uint8Array };
/** What a cleaner gives back; null: the file is damaged. */
export type Cleaned = { bytes: Uint8Array; width: number; height: number };

export const PICTURE_LIMITS = { bytes: 1024 * 1024, pixels: 40_000_000 } as const;

const KINDS = [
  { contentType: "image/png", signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], clean: cleanPng },
  { contentType: "image/jpeg", signature: [0xff, 0xd8, 0xff], clean: cleanJpeg },
  { contentType: "image/webp", signature: [0x52, 0x49, 0x46, 0x46], clean: cleanWebp },
] as const;

export function cleanPicture(bytes: Uint8Array): Result<Picture> {
  if (bytes.length === 0) return refused("bank.picture-kind");
  if (bytes.length > PICTURE_LIMITS.bytes) {
    const megabytes = Math.ceil((bytes.length / PICTURE_LIMITS.bytes) * 10) / 10;
    return refused("bank.picture-too-large", { megabytes, limitMegabytes: 1 });
  }
  const kind = KINDS.find(({ signature }) => signature.every((byte, index) => bytes[index] === byte));
  if (kind === undefined) return refused("bank.picture-kind");
  const clean = kind.clean(bytes);
  if (clean === null) return refused("bank.picture-damaged");
  const pixels = clean.width * clean.height;
  if (pixels === 0) return refused("bank.picture-damaged");
  return pixels > PICTURE_LIMITS.pixels
    ? refused("bank.picture-too-many-pixels", { width: clean.width, height: clean.height })
    : ok({ contentType: kind.contentType, bytes: clean.bytes });
}
