import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { changedXlsx, edited, fixture, outcome, SHEET_PART, textSheet } from "./files.ts";

const MEGABYTE = 1024 * 1024;
const text = (content: string, fileName = "a.csv") => ({
  bytes: new TextEncoder().encode(content),
  fileName,
});

describe("a workbook", () => {
  it.each([
    ["messy-two-row-header.xlsx", ["花名册"]],
    ["messy-two-row-header.xls", ["花名册"]],
    ["plain.xls", ["花名册"]],
    ["utf8.csv", ["utf8"]],
    ["utf8-mark.csv", ["utf8-mark"]],
    ["gb18030.csv", ["gb18030"]],
  ])("is read: %s", (name, sheets) => expect(outcome(fixture(name))).toEqual({ sheets }));

  it("is the same in .xlsx and .xls, but for what an .xls cannot say", () => {
    const [xlsx, xls] = ["messy-two-row-header.xlsx", "messy-two-row-header.xls"].map((name) => {
      const read = readWorkbook(fixture(name));
      if (!read.ok) throw new Error(name);
      return read.value.sheets[0]!;
    });
    expect(xls!.rows).toEqual(xlsx!.rows);
    expect(xls!.merges).toEqual(expect.arrayContaining(xlsx!.merges));
  });

  it("keeps dates as days or months, as their format shows them, and numbers as they are shown", () => {
    const read = readWorkbook(fixture("messy-two-row-header.xlsx"));
    const numbers = readWorkbook(fixture("numbers.xlsx"));
    if (!read.ok || !numbers.ok) throw new Error();
    const [, , , , , snow] = read.value.sheets[0]!.rows;
    expect(snow).toContainEqual({ kind: "date", serial: 33359, precision: "month" });
    expect(snow).toContainEqual({ kind: "date", serial: 42005, precision: "day" });
    expect(numbers.value.sheets[0]!.rows[3]).toContainEqual({
      kind: "number",
      value: 1983.1,
      shown: "1983.10",
    });
  });

  it("keeps the month formats that Chinese Excel has without a code", async () => {
    const file = await changedXlsx((parts) => ({
      ...edited({
        parts,
        name: "xl/styles.xml",
        edit: (xml) =>
          xml.replace("</cellXfs>", '<xf numFmtId="57" fontId="0" fillId="0" borderId="0"/></cellXfs>'),
      }),
      ...edited({
        parts,
        name: SHEET_PART,
        edit: (xml) => {
          const style = (
            new TextDecoder()
              .decode(parts["xl/styles.xml"])
              .match(/<cellXfs.*<\/cellXfs>/s)?.[0]
              .match(/<xf /g) ?? []
          ).length;
          return xml.replace(
            "</sheetData>",
            `<row r="9"><c r="A9" s="${style}"><v>32994</v></c></row></sheetData>`,
          );
        },
      }),
    }));
    const read = readWorkbook(file);
    expect(read.ok && read.value.sheets[0]!.rows[8]).toEqual([
      { kind: "date", serial: 32994, precision: "month" },
    ]);
  });

  it("counts rows as the person sees them, though nothing stands in the first", async () => {
    const file = await changedXlsx((parts) =>
      edited({ parts, name: SHEET_PART, edit: (xml) => xml.replace(/<row r="1".*?<\/row>/s, "") }),
    );
    const read = readWorkbook(file);
    expect(read.ok && read.value.sheets[0]!.rows).toEqual([[], ["甲", "乙"]]);
  });

  const [png, zip] = [fixture("picture.xlsx").bytes, zipSync({ "a.txt": new Uint8Array([1]) })];

  it.each([
    { file: fixture("picture.xlsx"), detected: "png" },
    { file: fixture("letter.xlsx"), detected: "docx" },
    { file: { bytes: zip, fileName: "a.xlsx" }, detected: "zip" },
    { file: fixture("plain.xls", "plain.xlsx"), detected: "xls" },
    { file: fixture("duplicates.xlsx", "d.xls"), detected: "xlsx" },
    { file: fixture("utf8.csv", "u.xls"), detected: "csv" },
    { file: { bytes: png, fileName: "p.csv" }, detected: "png" },
    { file: text("%PDF-1.7", "p.xlsx"), detected: "pdf" },
    { file: text("<html><table></table></html>", "report.xls"), detected: "html" },
    { file: text('<?xml version="1.0"?><Workbook/>', "report.xls"), detected: "xml" },
    { file: { bytes: Uint8Array.of(1, 0, 2), fileName: "b.csv" }, detected: "binary" },
  ])("of another kind than its name says is refused: $file.fileName is $detected", ({ file, detected }) => {
    const extension = file.fileName.split(".").at(-1);
    expect(outcome(file)).toEqual({ code: "workbook.wrong-kind", facts: { extension, detected } });
  });

  it.each([
    ["application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xlsm"],
    ["application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xlsb"],
  ])("with macros or in binary is refused though it is called .xlsx: %s", async (type, detected) => {
    const file = await changedXlsx((parts) =>
      edited({
        parts,
        name: "[Content_Types].xml",
        edit: (xml) => xml.replace(/application\/[\w.-]*spreadsheetml\.sheet\.main\+xml/, type),
      }),
    );
    expect(outcome(file)).toMatchObject({ facts: { detected } });
  });

  it("of an unknown extension is refused, with those that are taken", () => {
    const facts = { extension: "ods", accepted: [".xlsx", ".xls", ".csv"] };
    expect(outcome(text("a", "a.ods"))).toEqual({ code: "workbook.unknown-extension", facts });
  });

  it.each([
    { file: fixture("formula.xlsx"), facts: { sheet: "花名册", cell: "AJ2", count: 2 } },
    { file: fixture("formula-without-value.xlsx"), facts: { sheet: "花名册", cell: "AJ2", count: 1 } },
    { file: fixture("formula.xls"), facts: { sheet: "花名册", cell: "B3", count: 1 } },
    { file: text("a,b\r\n1,=SUM(A1)"), facts: { sheet: "a", cell: "B2", count: 1 } },
  ])("with a formula is refused by the name of the cell: $file.fileName", ({ file, facts }) => {
    expect(outcome(file)).toEqual({ code: "workbook.formula", facts });
  });

  it("may have drop-down lists, whose conditions are no formulas of cells", async () => {
    const list =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"男,女"</formula1></dataValidation></dataValidations>';
    const file = await changedXlsx((parts) =>
      edited({ parts, name: SHEET_PART, edit: (xml) => xml.replace("</sheetData>", `</sheetData>${list}`) }),
    );
    expect(outcome(file)).toEqual({ sheets: ["S"] });
  });

  it.each([
    { file: fixture("external-link.xlsx"), target: "file:///D:/old.xlsx" },
    { file: fixture("remote-picture.xlsx"), target: "http://example.invalid/a.png" },
    { file: fixture("external-link.xls"), target: "book1" },
  ])("that points outside is refused: $file.fileName", ({ file, target }) => {
    expect(outcome(file)).toEqual({ code: "workbook.external-link", facts: { target } });
  });

  it.each([
    { file: text("", "a.csv"), code: "workbook.no-content", why: "no byte" },
    { file: fixture("empty.xlsx"), code: "workbook.empty", why: "an empty sheet" },
    { file: text(" \r\n,,\r\n".replace(" ", "")), code: "workbook.empty", why: "nothing but separators" },
    {
      file: { bytes: Uint8Array.of(0x61, 0xff, 0xff, 0x0a), fileName: "a.csv" },
      code: "workbook.encoding",
      why: "no encoding fits",
    },
    {
      file: { bytes: fixture("plain.xls").bytes.subarray(0, 700), fileName: "a.xls" },
      code: "workbook.damaged",
      why: "half an .xls",
    },
    {
      file: { bytes: fixture("numbers.xlsx").bytes.subarray(0, 3000), fileName: "a.xlsx" },
      code: "workbook.damaged",
      why: "half an .xlsx",
    },
  ])("is refused as $code: $why", ({ file, code }) => expect(outcome(file)).toMatchObject({ code }));

  it("whose sheet the reader stumbles over is refused, not taken for empty", async () => {
    const file = await changedXlsx((parts) =>
      edited({ parts, name: SHEET_PART, edit: (xml) => xml.replace(/<v>0<\/v>/, "<v>oops</v>") }),
    );
    expect(outcome(file)).toMatchObject({ code: "workbook.damaged" });
  });

  it("of more than 50 sheets is refused", async () => {
    const sheets = Array.from({ length: 51 }, (_, index) => ({ ...textSheet([["x"]]), name: `S${index}` }));
    expect(outcome({ bytes: await writeWorkbook({ sheets }), fileName: "a.xlsx" })).toEqual({
      code: "workbook.too-many-sheets",
      facts: { sheets: 51, limit: 50 },
    });
  });

  it("keeps its hidden sheets to itself", async () => {
    const sheets = ["看得见", "词表"].map((name) => ({ ...textSheet([["x"]]), name }));
    const parts = unzipSync(await writeWorkbook({ sheets }));
    const name = "xl/workbook.xml";
    const hide = (xml: string) => xml.replace(/(<sheet [^>]*name="词表")/, '$1 state="hidden"');
    const bytes = zipSync({ ...parts, ...edited({ parts, name, edit: hide }) });
    expect(outcome({ bytes, fileName: "a.xlsx" })).toEqual({ sheets: ["看得见"] });
  });

  it("of a Mac's date system has the days a person sees", async () => {
    const columns = [{ header: "日期", width: 10, kind: "date" as const }];
    const parts = unzipSync(
      await writeWorkbook({ sheets: [{ name: "S", columns, rows: [["2020-02-29"]] }] }),
    );
    const name = "xl/workbook.xml";
    const mac = (xml: string) => xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    const bytes = zipSync({ ...parts, ...edited({ parts, name, edit: mac }) });
    const read = readWorkbook({ bytes, fileName: "a.xlsx" });
    expect(read.ok && read.value.sheets[0]!.rows[1]).toEqual([
      { kind: "date", serial: 43890 + 1462, precision: "day" },
    ]);
  });

  it("of 50 MB is refused before it is looked at", () => {
    expect(outcome({ bytes: new Uint8Array(50 * MEGABYTE), fileName: "big.xlsx" })).toEqual({
      code: "workbook.too-large",
      facts: { megabytes: 50, limitMegabytes: 5 },
    });
  });

  it("of more than 5,000 rows is refused, of 5,000 not", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [String(index)]);
    const [over, full] = [rows, rows.slice(1)];
    const bytes = await writeWorkbook({ sheets: [textSheet(over)] });
    const facts = { sheet: "S", limit: 5000 };
    expect(outcome({ bytes, fileName: "a.xlsx" })).toEqual({ code: "workbook.too-many-rows", facts });
    expect(
      outcome(
        text(
          over
            .map((row) => row.join())
            .join("\n")
            .concat("\nx\n"),
        ),
      ),
    ).toMatchObject({
      code: "workbook.too-many-rows",
    });
    const good = await writeWorkbook({ sheets: [textSheet(full)] });
    expect(outcome({ bytes: good, fileName: "a.xlsx" })).toEqual({ sheets: ["S"] });
  });

  it("of more than 200 columns is refused", () => {
    expect(outcome(text(Array.from({ length: 201 }, () => "x").join(",")))).toEqual({
      code: "workbook.too-many-columns",
      facts: { sheet: "a", columns: 201, limit: 200 },
    });
  });
});
