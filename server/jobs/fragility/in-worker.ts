import type { FragilityShown } from "#app/contracts/results-views.ts";
import { Turns } from "../workbook/turns.ts";
import { startWorker } from "../workbook/worker-code.ts";
import type { FragilityAnswer, FragilityTask } from "./fragility-task.ts";

/**
 * How fragile the lines of a contest are, tried out in a thread: thousands of rankings take seconds, and the sockets of
 * a hall must not wait for them. The same result is tried out once: what is asked for is kept by the result's hash.
 */
const LIMITS = { atOnce: 1, waiting: 8, seconds: 120, heapMegabytes: 512 } as const;
const turns = new Turns(LIMITS);
const known = new Map<string, Promise<FragilityShown[] | null>>();
const KEPT = 8;

/** null: too many wait already. Throws what goes wrong in the thread. */
export function fragilityInWorker(asked: FragilityTask & { hash: string }): Promise<FragilityShown[] | null> {
  const found = known.get(asked.hash);
  if (found !== undefined) return found;
  const made = turns.run(() => perform({ document: asked.document })).then((answer) => answer?.cuts ?? null);
  known.set(asked.hash, made);
  const forget = () => known.delete(asked.hash);
  made.then((cuts) => cuts === null && forget(), forget);
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return made;
}

async function perform(task: FragilityTask): Promise<FragilityAnswer> {
  const worker = await startWorker({
    name: "fragility",
    from: import.meta.url,
    options: { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes } },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<FragilityAnswer>((resolve, reject) => {
      deadline = setTimeout(() => reject(new Error("the fragility took too long")), LIMITS.seconds * 1000);
      worker.once("message", (answer: FragilityAnswer) => resolve(answer));
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(new Error(`fragility worker ended with ${code} before it answered`)),
      );
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}
