import type { MatchPair, MatchProblem } from "#app/domain/growth/mentor-match.ts";
import { highsFile } from "../selection-solver/highs-file.ts";
import { startWorker } from "../workbook/worker-code.ts";
import type { MatchingAnswer, MatchingTask } from "./mentor-matching-task.ts";

/** Thousands of pairs take a fraction of a second; a thread that has not answered by then is ended. */
const SECONDS = 30;
const HEAP_MEGABYTES = 512;

/** The matching, in a thread of its own. Throws what goes wrong there, and when it does not answer in time. */
export async function matchInWorker(problem: MatchProblem): Promise<MatchPair[]> {
  if (problem.pairs.length === 0) return [];
  const worker = await startWorker({
    name: "mentor-matching",
    from: import.meta.url,
    options: { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<MatchPair[]>((resolve, reject) => {
      deadline = setTimeout(
        () => reject(new Error(`no answer of the matching in ${SECONDS} s`)),
        SECONDS * 1000,
      );
      worker.on("message", ({ pairs }: MatchingAnswer) => resolve(pairs));
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the matching ended with ${code} before it answered`)));
      const task: MatchingTask = { highs: highsFile(), problem };
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}
