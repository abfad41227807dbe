import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { LIMITS } from "../workbook/limits.ts";
import { checkSize } from "../workbook/read-workbook.ts";
import { Turns } from "../workbook/turns.ts";
import { startWorker } from "../workbook/worker-code.ts";
import type { BankAnswer, BankFile, UploadedFile } from "./bank-task.ts";

/** Reads files of questions off the event loop, with a heap limit and a deadline: a hostile file ends its thread and nothing else. */
const turns = new Turns({ atOnce: LIMITS.workers, waiting: LIMITS.waiting });

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

async function perform(file: UploadedFile): Promise<BankAnswer> {
  const worker = await startWorker({
    name: "bank",
    from: import.meta.url,
    options: {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerHeapMegabytes, maxYoungGenerationSizeMb: 64 },
    },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<BankAnswer>((resolve, reject) => {
      const late = refused("workbook.took-too-long", { seconds: LIMITS.workerSeconds });
      deadline = setTimeout(() => resolve(late), LIMITS.workerSeconds * 1000);
      worker.once("message", resolve);
      worker.once("error", (error: Error) =>
        isOutOfMemory(error) ? resolve(refused("workbook.too-complex")) : reject(error),
      );
      worker.once("exit", (code) => reject(new Error(`bank worker ended with ${code} before it answered`)));
      worker.postMessage(file);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

/** An uploaded file → its sheets or questions; refusals `workbook.*` and `bank.*`. */
export async function readBankInWorker(file: UploadedFile): Promise<Result<BankFile>> {
  const size = checkSize(file);
  if (!size.ok) return size;
  return (await turns.run(() => perform(file))) ?? refused("workbook.busy");
}
