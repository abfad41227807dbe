import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { cleanPhoto, PHOTO_LIMITS } from "#server/jobs/photo/clean-photo.ts";
import { expectOk, expectRefused } from "#tests/support/commands.ts";
import { photoWithPlace } from "#tests/support/record-entry-builders.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#4a7" } });
const bytesOf = async (made: Sharp) => new Uint8Array(await made.toBuffer());

describe("a photo", () => {
  it("loses the place and the device it was taken with", async () => {
    const taken = await photoWithPlace({ width: 320, height: 200 });
    const before = Buffer.from(taken);
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    expect(before.includes("SECRET CAMERA")).toBe(true);
    const { bytes } = expectOk(await cleanPhoto(taken));
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc }).toEqual({});
    expect(Buffer.from(bytes).includes("SECRET CAMERA")).toBe(false);
    expect(Buffer.from(bytes).includes("Exif")).toBe(false);
  });

  it("stands upright as the camera meant it", async () => {
    const taken = await bytesOf(plain(300, 200).jpeg().withMetadata({ orientation: 6 }));
    expect(expectOk(await cleanPhoto(taken))).toMatchObject({ width: 200, height: 300 });
  });

  it("is no longer than 1600 pixels and no larger than a megabyte", async () => {
    const noise = sharp({
      create: {
        width: 3_000,
        height: 2_250,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 60 },
        background: "#888",
      },
    });
    const taken = await bytesOf(noise.jpeg({ quality: 60 }));
    const photo = expectOk(await cleanPhoto(taken));
    expect(photo).toMatchObject({ contentType: "image/jpeg", width: 1_600, height: 1_200 });
    expect(photo.bytes.length).toBeLessThanOrEqual(1_048_576);
  });

  it.each([
    ["PNG", () => bytesOf(plain(40, 30).png())],
    ["WebP", () => bytesOf(plain(40, 30).webp())],
  ])("may be a %s", async (_kind, make) => {
    expect(expectOk(await cleanPhoto(await make()))).toMatchObject({ contentType: "image/jpeg", width: 40 });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    [
      "an SVG",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      "record.photo-kind",
    ],
    ["a GIF", () => bytesOf(plain(9, 9).gif()), "record.photo-kind"],
    ["a TIFF", () => bytesOf(plain(9, 9).tiff()), "record.photo-kind"],
    ["nothing", () => new Uint8Array(), "record.photo-kind"],
    [
      "a JPEG cut off",
      async () => (await bytesOf(plain(400, 300).jpeg())).subarray(0, 700),
      "record.photo-damaged",
    ],
    ["a head without a body", () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "record.photo-damaged"],
    [
      "a HEIC nobody here can read",
      () => Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1"),
      "record.photo-heic",
    ],
    ["six megabytes", () => new Uint8Array(PHOTO_LIMITS.bytes + 1), "record.photo-too-large"],
    [
      "a bomb of pixels",
      () => bytesOf(plain(9_000, 9_000).png({ compressionLevel: 9 })),
      "record.photo-too-many-pixels",
    ],
  ])("is refused when it is %s", async (_what, make, rule) => {
    expectRefused(await cleanPhoto(await make()), rule);
  });
});
