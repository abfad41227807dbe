import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { bundleWorkers } from "#server/jobs/workbook/bundle-workers.ts";
import { parseInWorker, writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { Turns } from "#server/jobs/workbook/turns.ts";
import { findBuilt } from "#server/jobs/workbook/worker-code.ts";
import { fixture, textSheet } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "yanzhen-worker-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the worker for workbooks", () => {
  it("reads what is read in place, and leaves the bytes to the caller", async () => {
    const file = fixture("messy-two-row-header.xlsx");
    expect(await parseInWorker(file)).toEqual(readWorkbook(file));
    expect(file.bytes.length).toBeGreaterThan(0);
  });

  it("hands refusals back", async () => {
    expect(await parseInWorker(fixture("formula.xls"))).toMatchObject({
      refusal: { rule: "workbook.formula" },
    });
  });

  it("refuses a large file without starting", async () => {
    const started = performance.now();
    const read = await parseInWorker({ bytes: new Uint8Array(50 * 1024 * 1024), fileName: "a.xlsx" });
    expect(read).toMatchObject({ refusal: { rule: "workbook.too-large" } });
    expect(performance.now() - started).toBeLessThan(50);
  });

  it("keeps the event loop free", async () => {
    const rows = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 36 }, (_, column) => `${row}-${column}`),
    );
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const bytes = await writeInWorker([textSheet(rows)]);
    const read = await parseInWorker({ bytes, fileName: "a.xlsx" });
    clearInterval(watch);
    expect(read.ok && read.value.sheets[0]!.rows).toHaveLength(1001);
    expect(longest).toBeLessThan(400);
  });

  it("is built into a file that runs alone, found from a bundle below or beside it", async () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    await bundleWorkers({ root, outdir: join(folder, "build", "workers") });
    const places = ["build/server/index.js", "build/index.js", "index.js"].map((path) =>
      findBuilt({ name: "workbook", from: pathToFileURL(join(folder, path)).href }),
    );
    expect(new Set(places.map(String)).size).toBe(1);
    const worker = new Worker(places[0]!, { env: {}, execArgv: [] });
    const answer = await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.postMessage({ kind: "read", file: fixture("plain.xls") });
    });
    await worker.terminate();
    expect(answer).toEqual({ kind: "read", result: readWorkbook(fixture("plain.xls")) });
  });

  it("says that it is not built where it is not", () => {
    const from = pathToFileURL("/nowhere/index.js").href;
    expect(() => findBuilt({ name: "workbook", from })).toThrow("is not built");
  });
});

describe("turns", () => {
  it("run so many at once, let so many wait in order, and turn the rest away", async () => {
    const turns = new Turns({ atOnce: 2, waiting: 1 });
    const gates: (() => void)[] = [];
    const started: number[] = [];
    const work = (id: number) => () =>
      new Promise<number>((resolve) => {
        started.push(id);
        gates.push(() => resolve(id));
      });
    const runs = [1, 2, 3, 4].map((id) => turns.run(work(id)));
    await expect(runs[3]).resolves.toBeNull();
    expect(started).toEqual([1, 2]);
    gates[1]!();
    await expect(runs[1]).resolves.toBe(2);
    await new Promise((resolve) => setImmediate(resolve));
    expect(started).toEqual([1, 2, 3]);
    for (const open of gates) open();
    await expect(Promise.all(runs)).resolves.toEqual([1, 2, 3, null]);
    await expect(turns.run(async () => "free again")).resolves.toBe("free again");
  });

  it("go on after work that failed", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    await expect(turns.run(() => Promise.reject(new Error("x")))).rejects.toThrow("x");
    await expect(turns.run(async () => 1)).resolves.toBe(1);
  });
});
