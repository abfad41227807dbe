import { join } from "node:path";
import { Turns } from "../workbook/turns.ts";
import { startWorker } from "../workbook/worker-code.ts";
import type { PdfAnswer, PdfDocument, PdfTask } from "./pdf-task.ts";

const SECONDS = 60;
const HEAP_MEGABYTES = 768;
/** One at a time: a protocol must not take the core from the scoring. */
const turns = new Turns({ atOnce: 1, waiting: 10 });

/** The package is looked for below the folder the process was started in, as the migrations are. */
const fontFolder = () => join(process.cwd(), "node_modules", "@expo-google-fonts", "noto-sans-sc");

/** A document as PDF, made in a thread of its own. Null: too many are being made already. @throws when it cannot be made. */
export async function pdfInWorker(document: PdfDocument): Promise<PdfAnswer | null> {
  return turns.run(() => perform({ document, fontFolder: fontFolder() }));
}

async function perform(task: PdfTask): Promise<PdfAnswer> {
  const worker = await startWorker({
    name: "pdf",
    from: import.meta.url,
    options: { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfAnswer>((resolve, reject) => {
      deadline = setTimeout(() => reject(new Error(`no PDF within ${SECONDS} s`)), SECONDS * 1000);
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(new Error(`the PDF thread ended with ${code} before it answered`)),
      );
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}
