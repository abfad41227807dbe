import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip, unpack } from "#server/jobs/workbook/zip.ts";
import { changedXlsx, outcome } from "./files.ts";

const MEGABYTE = 1024 * 1024;

/** Where the central directory tells the unpacked size of the entry. */
function declaredSizeAt({ bytes, name }: { bytes: Uint8Array; name: string }): number {
  const text = new TextDecoder("latin1").decode(bytes);
  const at = text.lastIndexOf(name);
  return at - 46 + 24;
}

function withDeclaredSize({
  bytes,
  name,
  size,
}: {
  bytes: Uint8Array;
  name: string;
  size: number;
}): Uint8Array {
  const lying = bytes.slice();
  new DataView(lying.buffer).setUint32(declaredSizeAt({ bytes, name }), size, true);
  return lying;
}

describe("a zip made to do harm", () => {
  it("that unpacks to 100 MB is refused by its own directory, whatever part is so large", async () => {
    const file = await changedXlsx(() => ({ "xl/media/image1.png": new Uint8Array(100 * MEGABYTE) }));
    expect(file.bytes.length).toBeLessThan(MEGABYTE);
    expect(outcome(file)).toEqual({ code: "workbook.unpacks-too-large", facts: { limitMegabytes: 64 } });
  });

  it("that lies about a size is unpacked no further than it said", async () => {
    const name = "xl/sharedStrings2.xml";
    const file = await changedXlsx(() => ({ [name]: new Uint8Array(100 * MEGABYTE) }));
    const bytes = withDeclaredSize({ bytes: file.bytes, name, size: 1000 });
    expect(outcome({ ...file, bytes })).toEqual({
      code: "workbook.unpacks-too-large",
      facts: { limitMegabytes: 64 },
    });
  });

  it("that says more than it holds is damaged", () => {
    const bytes = zipSync({ "a.txt": strToU8("hello") });
    const read = readZip(withDeclaredSize({ bytes, name: "a.txt", size: 10 }));
    expect(read.ok && unpack(read.value[0]!)).toMatchObject({
      ok: false,
      refusal: { rule: "workbook.damaged" },
    });
  });

  it("of 501 parts is refused before any is unpacked", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`xl/a${index}.xml`, strToU8("x")]),
    );
    const bytes = zipSync(parts);
    expect(outcome({ bytes, fileName: "a.xlsx" })).toEqual({
      code: "workbook.too-many-parts",
      facts: { parts: 501, limit: 500 },
    });
  });

  it.each(["../../etc/passwd", "/etc/passwd", "xl\\..\\..\\a.xml", "C:\\a.xml"])(
    "whose part is called %s is damaged",
    async (name) => {
      const file = await changedXlsx(() => ({ [name]: strToU8("x") }));
      expect(outcome(file)).toMatchObject({ code: "workbook.damaged" });
    },
  );

  it("with two parts of one name is damaged", () => {
    const bytes = zipSync({ "a.xml": strToU8("1"), "A.XML": strToU8("2") });
    expect(readZip(bytes)).toMatchObject({ ok: false, refusal: { rule: "workbook.damaged" } });
  });

  it("with a document type or entities is damaged", async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst/>';
    const file = await changedXlsx(() => ({ "xl/sharedStrings.xml": strToU8(bomb) }));
    expect(outcome(file)).toMatchObject({ code: "workbook.damaged" });
  });

  it("with a password is told from a damaged one", () => {
    const bytes = zipSync({ "xl/workbook.xml": strToU8("x") });
    const text = new TextDecoder("latin1").decode(bytes);
    bytes[text.indexOf("PK\u0001\u0002") + 8]! |= 1;
    expect(outcome({ bytes, fileName: "a.xlsx" })).toMatchObject({ code: "workbook.encrypted" });
  });

  it("cut short anywhere is refused, never read and never a crash", async () => {
    const { bytes } = await changedXlsx(() => ({}));
    for (let length = 4; length < bytes.length; length += 97) {
      const cut = outcome({ bytes: bytes.subarray(0, length), fileName: "a.xlsx" });
      expect(cut).toMatchObject({ code: "workbook.damaged" });
    }
  });
});
