import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cleanPicture } from "#server/jobs/bank/picture/clean-picture.ts";
import { orientationOf, orientationSegment } from "#server/jobs/bank/picture/orientation.ts";
import { PNG } from "#tests/support/bank-builders.ts";
import { expectOk, expectRefused } from "#tests/support/commands.ts";

const SECRET = "GPS 28.77N 104.62E";
const bytes = (...parts: (Uint8Array | number[] | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
    ),
  );
const holds = (data: Uint8Array, text: string): boolean =>
  Buffer.from(data).includes(Buffer.from(text, "latin1"));

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return bytes(new Uint8Array(head), type, data, [0, 0, 0, 0]);
};
const png = (...extra: Uint8Array[]): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(3, 0);
  header.writeUInt32BE(2, 4);
  return bytes(
    PNG.subarray(0, 8),
    chunk("IHDR", new Uint8Array(header)),
    ...extra,
    chunk("IDAT", new Uint8Array(deflateSync(Buffer.alloc(4)))),
    chunk("IEND", new Uint8Array()),
  );
};

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff], data);
const frame = segment(0xc0, bytes([8, 0, 2, 0, 3, 1, 1, 0x11, 0]));
const scan = bytes(segment(0xda, bytes([1, 1, 0, 0, 0x3f, 0])), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
const jpeg = (...extra: Uint8Array[]): Uint8Array =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes("JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...extra,
    frame,
    scan,
    [0xff, 0xd9],
  );

const riff = (type: string, data: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(data.length);
  return bytes(type, new Uint8Array(head), data, data.length % 2 === 0 ? [] : [0]);
};
const webp = (...chunks: Uint8Array[]): Uint8Array => {
  const body = bytes("WEBP", ...chunks);
  return riff("RIFF", body);
};
const vp8x = riff("VP8X", bytes([0b0000_1100, 0, 0, 0, 2, 0, 0, 1, 0, 0]));
const vp8l = riff("VP8L", bytes([0x2f, 2, 0x40, 0, 0, 7]));

describe("a picture loses what says where and by what it was taken", () => {
  it.each([
    ["text in a PNG", png(chunk("tEXt", bytes(`Comment\0${SECRET}`)))],
    ["EXIF in a PNG", png(chunk("eXIf", bytes(SECRET)))],
    ["what follows the end of a PNG", bytes(png(), SECRET)],
    ["EXIF in a JPEG", jpeg(segment(0xe1, bytes(`Exif\0\0${SECRET}`)))],
    ["XMP in a JPEG", jpeg(segment(0xe1, bytes(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)))],
    ["a comment in a JPEG", jpeg(segment(0xfe, bytes(SECRET)))],
    ["Photoshop's block in a JPEG", jpeg(segment(0xed, bytes(`Photoshop 3.0\0${SECRET}`)))],
    ["what follows the end of a JPEG", bytes(jpeg(), SECRET)],
    ["EXIF in a WebP", webp(vp8x, vp8l, riff("EXIF", bytes(SECRET)))],
    ["XMP in a WebP", webp(vp8x, vp8l, riff("XMP ", bytes(SECRET)))],
  ])("%s", (_what, picture) => {
    expect(holds(picture, SECRET)).toBe(true);
    const clean = expectOk(cleanPicture(picture));
    expect(holds(clean.bytes, SECRET)).toBe(false);
    expect(clean.bytes.length).toBeGreaterThan(20);
  });

  it("keeps what draws: a clean picture comes back as it was", () => {
    for (const picture of [PNG, png(), jpeg()])
      expect(expectOk(cleanPicture(picture)).bytes).toEqual(picture);
  });

  it("keeps which side of a photograph is up", () => {
    const exif = orientationSegment(6);
    expect(orientationOf(exif.subarray(10))).toBe(6);
    const clean = expectOk(cleanPicture(jpeg(exif))).bytes;
    expect(Buffer.from(clean).includes(Buffer.from(exif))).toBe(true);
  });

  it("no longer announces what it does not hold", () => {
    const clean = expectOk(cleanPicture(webp(vp8x, vp8l, riff("EXIF", bytes(SECRET))))).bytes;
    expect(clean[20]).toBe(0);
    expect(new DataView(clean.buffer).getUint32(4, true)).toBe(clean.length - 8);
  });
});

describe("what is no picture", () => {
  const huge = Buffer.from(png());
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  it.each([
    ["an SVG", bytes("<svg onload=alert(1)>"), "bank.picture-kind"],
    ["a GIF", bytes("GIF89a"), "bank.picture-kind"],
    ["a sound in RIFF", bytes("RIFF", [4, 0, 0, 0], "WAVE"), "bank.picture-damaged"],
    ["a PNG cut off", png().subarray(0, 50), "bank.picture-damaged"],
    ["a JPEG cut off", jpeg().subarray(0, 40), "bank.picture-damaged"],
    [
      "a chunk longer than the file",
      bytes(PNG.subarray(0, 8), [0x7f, 0xff, 0xff, 0xff], "IHDR", new Uint8Array(20)),
      "bank.picture-damaged",
    ],
    ["3,600 million pixels", new Uint8Array(huge), "bank.picture-too-many-pixels"],
  ])("%s is refused", (_what, data, rule) => {
    expectRefused(cleanPicture(data), rule);
  });
});
