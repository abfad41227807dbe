import { parentPort } from "node:worker_threads";
import type { PdfTask } from "./pdf-task.ts";
import { renderPdf } from "./render-pdf.ts";

/** One document, one answer, then the thread ends. */
parentPort?.once("message", async (task: PdfTask) => {
  parentPort?.postMessage(await renderPdf(task));
});
