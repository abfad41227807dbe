import { parentPort } from "node:worker_threads";
import type { PdfTask } from "./pdf-task.ts";
import { renderPdf } from "./render-pdf.ts";

// pdfmake asks for `__dirname`, which the built worker, an ES module, does not have.
if (!("__dirname" in globalThis)) Object.assign(globalThis, { __dirname: "/" });

/** One document, one answer, then the thread ends. */
parentPort?.once("message", async (task: PdfTask) => {
  parentPort?.postMessage(await renderPdf(task));
});
