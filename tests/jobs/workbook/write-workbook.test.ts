import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { type OutColumn, writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { textSheet } from "./files.ts";

const kinds: OutColumn[] = [
  { header: "文字", width: 10, kind: "text" },
  { header: "数字", width: 10, kind: "number" },
  { header: "日期", width: 10, kind: "date" },
];

async function written(rows: (string | number | null)[][]) {
  const bytes = await writeWorkbook({ sheets: [{ name: "表", columns: kinds, rows }] });
  const read = readWorkbook({ bytes, fileName: "a.xlsx" });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.sheets[0]!;
}

/** What a person may type: no control characters but line ends, no half characters, no space at the ends. */
const typed = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..."=+-@\t'\"<>&＝＋－＠甲\n"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 10,
  })
  .filter(
    (text) =>
      text.trim() === text &&
      !/_x[0-9A-F]{4}_/i.test(text) &&
      !/[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(text) &&
      !(text in {}),
  );

describe("a written workbook", () => {
  it("keeps every text a text, also as another reader sees it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 4 }), async (table) => {
        const bytes = await writeWorkbook({ sheets: [textSheet(table)] });
        const own = readWorkbook({ bytes, fileName: "a.xlsx" });
        expect(own.ok && own.value.sheets[0]!.rows.slice(1)).toEqual(table);
        const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
        expect(sheet!.data.slice(1)).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps names that every object has, and what looks like an escaped character", async () => {
    const texts = [
      "__proto__",
      "constructor",
      "toString",
      "_x0041_",
      "_x005F_x0041_",
      "a_x000D_",
      "甲\ufffd",
    ];
    const sheet = await written(texts.map((text) => [text, null, null]));
    expect(sheet.rows.slice(1).map(([cell]) => cell)).toEqual(texts);
  });

  it("has numbers in columns of numbers only", async () => {
    const sheet = await written([
      [5, 5, 5],
      ["5", "5", "5"],
    ]);
    expect(sheet.rows.slice(1)).toEqual([
      ["5", { kind: "number", value: 5, shown: "5" }, "5"],
      ["5", "5", "5"],
    ]);
  });

  it("has whole days in columns of dates, and months as text", async () => {
    const sheet = await written([
      ["2020-02-29", null, "2020-02-29"],
      [null, null, "2020-02"],
    ]);
    expect(sheet.rows[1]).toEqual(["2020-02-29", null, { kind: "date", serial: 43890, precision: "day" }]);
    expect(sheet.rows[2]).toEqual([null, null, "2020-02"]);
  });

  it("leaves out what no workbook can hold", async () => {
    const sheet = await written([["a\u0000b\u000bc\ud800d\uffffe", null, null]]);
    expect(sheet.rows[1]).toEqual(["abcde"]);
  });

  it("names its sheets as Excel allows", async () => {
    const bytes = await writeWorkbook({
      sheets: [{ name: `${"长".repeat(40)}[a]/b`, columns: kinds, rows: [["x"]] }],
    });
    const read = readWorkbook({ bytes, fileName: "a.xlsx" });
    expect(read.ok && read.value.sheets[0]!.name).toBe("长".repeat(31));
  });
});
