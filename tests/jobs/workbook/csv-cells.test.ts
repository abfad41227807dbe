import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows, separatorOf } from "#server/jobs/workbook/csv-rows.ts";
import { decodeCsv } from "#server/jobs/workbook/csv-text.ts";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { writeCsv } from "#server/jobs/workbook/write-workbook.ts";
import { fixture, textSheet } from "./files.ts";

const rows = (text: string): string[][] => csvRows({ text, most: 100 });

describe("a CSV", () => {
  it.each([
    {
      text: "a,b\r\nc,d\r\n",
      read: [
        ["a", "b"],
        ["c", "d"],
      ],
      why: "line ends of Windows",
    },
    {
      text: "a,b\nc,d",
      read: [
        ["a", "b"],
        ["c", "d"],
      ],
      why: "no last line end",
    },
    { text: "a\rb", read: [["a"], ["b"]], why: "line ends of old Macs" },
    {
      text: "a,,\n,b,",
      read: [
        ["a", "", ""],
        ["", "b", ""],
      ],
      why: "empty fields",
    },
    { text: "a,", read: [["a", ""]], why: "an empty field at the very end" },
    { text: '"a,b","c ""d""","e\nf"', read: [["a,b", 'c "d"', "e\nf"]], why: "quotes" },
    { text: 'a"b,c', read: [['a"b', "c"]], why: "a quote inside a field" },
    { text: '"a', read: [["a"]], why: "a quote that never ends" },
    { text: '"a"x,b', read: [["ax", "b"]], why: "something behind a quote" },
    { text: "a\n\nb", read: [["a"], [""], ["b"]], why: "an empty line counts as a row" },
    { text: "", read: [], why: "nothing" },
  ])("is split: $why", ({ text, read }) => expect(rows(text)).toEqual(read));

  it.each([
    ["a,b;c,d", ","],
    ["a;b;c", ";"],
    ["a\tb,c\td", "\t"],
    ['标题\n"a;b;c;d",e', ","],
    ["标题\n\na;b", ";"],
    ["单列", ","],
  ])("%j is separated by %j", (text, separator) => expect(separatorOf(text)).toBe(separator));

  it("says the same in UTF-8, with and without its mark, in GB18030 and in UTF-16", () => {
    const plain = new TextDecoder().decode(fixture("utf8.csv").bytes);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${plain}`, "utf16le"));
    const all = [...["utf8.csv", "utf8-mark.csv", "gb18030.csv"].map((name) => fixture(name).bytes), utf16];
    for (const bytes of all) expect(decodeCsv(bytes)).toEqual({ ok: true, value: plain });
  });

  it("keeps digits that were typed so that Excel leaves them alone", () => {
    const bytes = new TextEncoder().encode('号码,备注\n="0123",\'=1+1\n');
    const read = readWorkbook({ bytes, fileName: "a.csv" });
    expect(read.ok && read.value.sheets[0]!.rows[1]).toEqual(["0123", "=1+1"]);
  });

  const written = (value: string): string => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(textSheet([[value]])));
    return text.slice("\ufeff列1\r\n".length, -2);
  };

  it.each(["=1+1", "+1", "-1", "@a", "\ta", "\ra", "＝1", "＋1", "－1", "＠a", "'=1"])(
    "that is written keeps %j from being a formula",
    (value) => expect(written(value).replace(/^"|"$/g, "")).toBe(`'${value}`),
  );

  it("that is written leaves other text as it is, and numbers too", () => {
    expect(written("它's = +1")).toBe("它's = +1");
    const { columns } = textSheet([["x"]]);
    expect(new TextDecoder().decode(writeCsv({ columns, rows: [[-5]] }))).toBe("列1\r\n-5\r\n");
  });

  it("is read as it was written, whatever stands in it", () => {
    const field = fc.string({
      unit: fc.constantFrom(..."=+-@\t'\",;\r\n＝＋－＠ 甲a1"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 5 }), (table) => {
        const read = readWorkbook({ bytes: writeCsv(textSheet(table)), fileName: "a.csv" });
        expect(read.ok && read.value.sheets[0]!.rows.slice(1)).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });
});
