import { startWorker } from "../workbook/worker-code.ts";
import { highsFile } from "./highs-file.ts";
import type { SolverAnswer, SolverProgress, SolverTask } from "./selection-solver-task.ts";

/** The thread keeps the time itself; one that does not answer so long after is ended. */
const GRACE_SECONDS = 20;
const HEAP_MEGABYTES = 1024;

type Asked<T = SolverTask> = T extends SolverTask ? Omit<T, "highs"> : never;

/** One task in a thread of its own. Throws what goes wrong there, and when it does not answer in time. */
export async function solveInWorker(
  asked: Asked,
  report: (done: number) => void = () => {},
): Promise<SolverAnswer> {
  const worker = await startWorker({
    name: "selection-solver",
    from: import.meta.url,
    options: { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SolverAnswer>((resolve, reject) => {
      const seconds = asked.seconds + GRACE_SECONDS;
      deadline = setTimeout(
        () => reject(new Error(`no answer of the solver in ${seconds} s`)),
        seconds * 1000,
      );
      worker.on("message", (message: SolverAnswer | SolverProgress) =>
        message.kind === "progress" ? report(message.done) : resolve(message),
      );
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the solver ended with ${code} before it answered`)));
      const task: SolverTask = { ...asked, highs: highsFile() };
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}
