import type { Workbook } from "#app/domain/people/roster-sheet.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { LIMITS } from "./limits.ts";
import { checkSize, type WorkbookFile } from "./read-workbook.ts";
import { Turns } from "./turns.ts";
import type { WorkbookAnswer, WorkbookTask } from "./workbook-task.ts";
import { startWorker } from "./worker-code.ts";
import type { OutSheet } from "./write-workbook.ts";

/**
 * Reads and writes workbooks off the event loop, in a thread with its own heap limit and a deadline, so that a hostile
 * file ends its thread and nothing else.
 */
const turns = new Turns({ atOnce: LIMITS.workers, waiting: LIMITS.waiting });

type Ending = { kind: "answer"; answer: WorkbookAnswer } | { kind: "late" } | { kind: "outOfMemory" };

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** Throws what the thread throws: that is our fault, not the file's. */
async function perform(task: WorkbookTask): Promise<Ending> {
  const worker = await startWorker({
    name: "workbook",
    from: import.meta.url,
    options: {
      // The worker needs nothing of our secrets.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerHeapMegabytes, maxYoungGenerationSizeMb: 64 },
    },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Ending>((resolve, reject) => {
      deadline = setTimeout(() => resolve({ kind: "late" }), LIMITS.workerSeconds * 1000);
      worker.once("message", (answer: WorkbookAnswer) => resolve({ kind: "answer", answer }));
      worker.once("error", (error: Error) =>
        isOutOfMemory(error) ? resolve({ kind: "outOfMemory" }) : reject(error),
      );
      worker.once("exit", (code) =>
        reject(new Error(`workbook worker ended with ${code} before it answered`)),
      );
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

/** An uploaded file → sheets; refusals `workbook.*`. The bytes stay the caller's. */
export async function parseInWorker(file: WorkbookFile): Promise<Result<Workbook>> {
  const size = checkSize(file);
  if (!size.ok) return size;
  const ending = await turns.run(() => perform({ kind: "read", file }));
  if (ending === null) return refused("workbook.busy");
  if (ending.kind === "late") return refused("workbook.took-too-long", { seconds: LIMITS.workerSeconds });
  if (ending.kind === "outOfMemory") return refused("workbook.too-complex");
  if (ending.answer.kind !== "read") throw new Error("the worker answered another question");
  return ending.answer.result;
}

/** Throws when the server is too busy or the sheets too large to be written in time. */
export async function writeInWorker(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const ending = await turns.run(() => perform({ kind: "write", sheets }));
  if (ending?.kind !== "answer" || ending.answer.kind !== "write")
    throw new Error("the workbook was not written");
  return ending.answer.bytes;
}
