import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ContestDocument } from "#app/contracts/interchange.ts";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import type { PdfDocument } from "#server/jobs/pdf/pdf-task.ts";
import { renderPdf } from "#server/jobs/pdf/render-pdf.ts";
import { blankSheetsPdf } from "#server/jobs/protocol/blank-sheets-pdf.ts";
import { protocolPdf } from "#server/jobs/protocol/protocol-pdf.ts";
import { protocolSheets } from "#server/jobs/protocol/protocol-sheets.ts";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { blankSheetsView } from "#server/views/results/blank-sheets.ts";
import { type Protocol, protocolView, wholeContestView } from "#server/views/results/protocol.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let protocol: Protocol;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, {
    status: "review",
    judges: 7,
    contestants: 12,
    markOf: ({ contestant, judge, criterion }) =>
      criterion.maximum - criterion.step * (((contestant * 7 + judge * 3) % 11) + 1),
  });
  protocol = expectOk(
    await read(runtime, { view: protocolView, actor: made.organiser, input: { contestId: made.id } }),
  );
});
afterAll(() => runtime.close());

const fontFolder = "node_modules/@expo-google-fonts/noto-sans-sc";

/** The text of a PDF, by poppler where the machine has it. */
function textOf(bytes: Uint8Array): string | null {
  const file = join(mkdtempSync(join(tmpdir(), "protocol-")), "protocol.pdf");
  writeFileSync(file, bytes);
  const run = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return run.error === undefined && run.status === 0 ? run.stdout : null;
}

const scoresOf = (of: Protocol) => of.result.ranking.map((row) => `${row.place} ${row.name} ${row.score}`);

describe("the protocol", () => {
  it("carries the same places and scores as workbook, as file and recomputed from the file", async () => {
    const bytes = await writeWorkbook({ sheets: protocolSheets(protocol, "zh-CN") });
    const workbook = expectOk(readWorkbook({ bytes, fileName: "protocol.xlsx" }));
    const ranking = workbook.sheets[0]!.rows.slice(1).map((row) =>
      row.map((cell) =>
        typeof cell === "object" && cell?.kind === "number" ? cell.shown : String(cell ?? ""),
      ),
    );
    expect(ranking.map((row) => `${row[0]} ${row[2]} ${row[4]}`)).toEqual(scoresOf(protocol));
    const standings = ContestStandings.of(
      contestInput(ContestDocument.parse(JSON.parse(JSON.stringify(protocol.written)))),
    );
    expect(standings.contest.rows.map((row) => row.place)).toEqual(
      protocol.result.ranking.map((row) => row.place),
    );
    expect(JSON.stringify(workbook.sheets.at(-1))).toContain(protocol.hash);
  });

  it("lists every judge's total once and marks what was dropped", () => {
    const totals = protocolSheets(protocol, "en")[1]!;
    const scored = protocol.result.performances.filter((row) => row.status === "scored");
    expect(totals.rows).toHaveLength(scored.length * 7);
    const dropped = totals.rows.filter((row) => row.at(-1) !== "counted");
    expect(dropped.length).toBeGreaterThan(0);
  });

  it("is a PDF of real text with the scores, the hash and no function of its own", async () => {
    const document = protocolPdf(protocol, "zh-CN");
    expect(structuredClone(document)).toEqual(document);
    const { bytes, missingGlyphs } = await renderPdf({ document, fontFolder });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
    expect(missingGlyphs).toEqual([]);
    const text = textOf(bytes);
    if (text === null) return;
    expect(text).toContain(protocol.hash);
    for (const row of protocol.result.ranking) expect(text).toContain(row.score);
  });

  it("is made in a thread of its own as well", async () => {
    const made = await pdfInWorker(protocolPdf(protocol, "en"));
    expect(made?.bytes.length).toBeGreaterThan(10_000);
  });

  it.each([
    ["a URL", { image: "http://127.0.0.1:9/x.png" }],
    ["a local file", { image: "/etc/hostname" }],
    ["a file URL", { image: "file:///etc/hostname" }],
  ])("never reads %s for a document", async (_what, content) => {
    const document: PdfDocument = { footerText: "", content: [content] };
    await expect(renderPdf({ document, fontFolder })).rejects.toThrow(/denied|Invalid|not/i);
  });

  it("writes the code of a character the font does not have, and lists it", async () => {
    const { missingGlyphs } = await renderPdf({
      document: { footerText: "", content: ["王\u{1F9A2}芳"] },
      fontFolder,
    });
    expect(missingGlyphs).toEqual(["U+1F9A2"]);
  });

  it("is read by those who hold an office, by nobody else", async () => {
    const input = { contestId: made.id };
    for (const actor of Object.values(made.officers))
      expectOk(await read(runtime, { view: protocolView, actor, input }));
    for (const actor of [publicActor, deviceOf(made, made.judges[0]!)]) {
      expectKind(await read(runtime, { view: protocolView, actor, input }), "missing");
      expectKind(await read(runtime, { view: wholeContestView, actor, input }), "missing");
    }
    expectKind(await read(runtime, { view: wholeContestView, actor: made.officers.host, input }), "missing");
    expectOk(await read(runtime, { view: wholeContestView, actor: made.organiser, input }));
  });

  it("has no version that was never signed", async () => {
    const input = { contestId: made.id, version: 7 };
    expectKind(await read(runtime, { view: protocolView, actor: made.organiser, input }), "missing");
  });
});

describe("blank sheets", () => {
  it("give every judge a line for every contestant of the panel", async () => {
    const blank = expectOk(
      await read(runtime, { view: blankSheetsView, actor: made.organiser, input: { contestId: made.id } }),
    );
    const items = made.ruleSet.rounds.flatMap((round) => round.items).length;
    expect(blank.sheets).toHaveLength(7 * items);
    for (const sheet of blank.sheets) expect(sheet.rows).toHaveLength(12);
    const { bytes } = await renderPdf({ document: blankSheetsPdf(blank, "zh-CN"), fontFolder });
    expect(createHash("sha256").update(bytes).digest("hex")).toMatch(/^[0-9a-f]{64}$/);
    expectKind(
      await read(runtime, { view: blankSheetsView, actor: publicActor, input: { contestId: made.id } }),
      "missing",
    );
  });
});
