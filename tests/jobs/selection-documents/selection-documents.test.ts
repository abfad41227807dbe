import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { PdfDocument } from "#server/jobs/pdf/pdf-task.ts";
import { renderPdf } from "#server/jobs/pdf/render-pdf.ts";
import { formsPdf } from "#server/jobs/selection-documents/form-pdf.ts";
import { formSheets } from "#server/jobs/selection-documents/form-sheets.ts";
import { noticePdf, noticeSheets } from "#server/jobs/selection-documents/notice-files.ts";
import { rosterPdf } from "#server/jobs/selection-documents/roster-pdf.ts";
import { rosterSheets } from "#server/jobs/selection-documents/roster-sheets.ts";
import { writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { selectionDocuments } from "#server/views/selection-evidence/documents.ts";
import { expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import { makeRankedRound } from "#tests/support/selection-evidence-builders.ts";

let runtime: TestRuntime;
let view: SelectionDocuments;
beforeAll(async () => {
  runtime = await freshRuntime();
  const { round, organiser } = await makeRankedRound(runtime, { decided: true });
  const input = { roundId: round.id };
  view = expectOk(await read(runtime, { view: selectionDocuments, actor: organiser, input }));
});
afterAll(() => runtime.close());

const fontFolder = "node_modules/@expo-google-fonts/noto-sans-sc";

/** The text of a PDF, by poppler where the machine has it; null: it has not. */
async function textOf(name: string, document: PdfDocument): Promise<string | null> {
  const { bytes, missingGlyphs } = await renderPdf({ document, fontFolder });
  expect(missingGlyphs).toEqual([]);
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
  const file = join(process.env.SELECTION_PDF_FOLDER ?? mkdtempSync(join(tmpdir(), "selection-")), name);
  writeFileSync(file, bytes);
  const run = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return run.error === undefined && run.status === 0 ? run.stdout.replace(/\s+/g, "") : null;
}
const names = () => view.people.map(({ fields }) => fields.name);

describe("the roster", () => {
  it("has everybody, the district's columns and the statistics line", async () => {
    const [sheet, statistics] = rosterSheets(view, "zh-CN");
    expect(sheet?.rows.map((row) => row[1])).toEqual(names());
    expect(sheet?.columns.map(({ header }) => header)).toEqual(
      expect.arrayContaining([
        "姓名",
        "性别",
        "出生年月",
        "民族",
        "政治面貌",
        "街道(镇)",
        "社区",
        "储备岗位",
      ]),
    );
    const line = statistics?.rows.flat().find((text) => String(text).startsWith("共5人"));
    expect(line).toMatch(
      /^共5人：女\d人，占[\d.]+%；.*中共党员（含预备党员）5人，占100\.0%；平均年龄[\d.]+岁。$/,
    );
    expect((await writeWorkbook({ sheets: rosterSheets(view, "en") })).length).toBeGreaterThan(1_000);
  });

  it("is a paper with the same", async () => {
    const text = await textOf("roster.pdf", rosterPdf(view, "zh-CN"));
    for (const name of names()) if (text !== null) expect(text).toContain(name);
    if (text !== null) expect(text).toContain("共5人：女");
  }, 30_000);
});

describe("the public notice", () => {
  const opened = () => ({
    ...view,
    notice: {
      opensOn: "2026-11-16",
      closesOn: "2026-11-23",
      workingDays: 5,
      contact: "区委组织部 0831-2288001",
    },
  });

  it("says who, from when to when and where objections go; no score, no birth month, no number", async () => {
    const text = JSON.stringify([noticeSheets(opened(), "zh-CN"), noticePdf(opened(), "zh-CN")]);
    for (const name of names()) expect(text).toContain(name);
    expect(text).toContain("公示时间：2026-11-16至2026-11-23（5个工作日）。");
    expect(text).toContain("0831-2288001");
    expect(text).not.toMatch(/511502|198\d-04|199\d-04/);
    await textOf("notice.pdf", noticePdf(opened(), "zh-CN"));
  }, 30_000);

  it("leaves days and contact blank as long as it is a draft", () => {
    expect(JSON.stringify(noticePdf(view, "zh-CN"))).toContain("（不少于5个工作日）");
  });

  it("names only who stands on it", () => {
    const [first] = view.noticed;
    const one = { ...view, noticed: first === undefined ? [] : [first] };
    expect(noticeSheets(one, "zh-CN")[0]?.rows).toHaveLength(1);
  });
});

describe("the approval forms", () => {
  it("are a page for each person, with room for the opinions", async () => {
    const text = await textOf("forms.pdf", formsPdf(view, "zh-CN"));
    if (text === null) return;
    expect(text.match(/任免审批表/g)).toHaveLength(5);
    expect(text).toContain("呈报单位意见");
    expect(text).toContain("第5页，共5页");
  }, 30_000);

  it("are a line for each person as a workbook, numbers masked", () => {
    const [sheet] = formSheets(view, "zh-CN");
    expect(sheet?.rows).toHaveLength(5);
    expect(sheet?.rows.flat()).toContain("511502********002X");
  });
});
