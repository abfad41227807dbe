import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PdfAnswer } from "#server/jobs/pdf/pdf-task.ts";
import { renderPdf } from "#server/jobs/pdf/render-pdf.ts";
import { bundleWorkers } from "#server/jobs/workbook/bundle-workers.ts";

const fontFolder = join(process.cwd(), "node_modules", "@expo-google-fonts", "noto-sans-sc");

describe("the PDF worker as the build bundles it", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yanzhen-pdf-"));
    await bundleWorkers({ root: process.cwd(), outdir: folder });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("makes a PDF and names the characters that have no glyph", async () => {
    const worker = new Worker(pathToFileURL(join(folder, "pdf.worker.js")), { env: {} });
    const answer = await new Promise<PdfAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.postMessage({
        document: { content: [{ text: "成绩册 𠮷" }], footerText: "{{page}} / {{pages}}" },
        fontFolder,
      });
    });
    await worker.terminate();
    expect(Buffer.from(answer.bytes).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(answer.missingGlyphs).toEqual(["U+20BB7"]);
  });
});

describe("what a document may reach", () => {
  it.each([
    "http://127.0.0.1:9/logo.png",
    "https://example.com/logo.png",
    "file:///etc/hostname",
    "/etc/hostname",
    "package.json",
  ])("is not %s", async (image) => {
    const made = renderPdf({ document: { content: [{ image }], footerText: "" }, fontFolder });
    await expect(made).rejects.toThrow(/denied/);
  });
});
