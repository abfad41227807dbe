import type { RotationPlan } from "#app/domain/rotation/plan-rotation.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import { highsFile } from "../selection-solver/highs-file.ts";
import { Turns } from "../workbook/turns.ts";
import { startWorker } from "../workbook/worker-code.ts";
import type { PlanningAnswer, PlanningTask } from "./rotation-solver-task.ts";

/** For the programme, all cells together. */
export const PLANNING_SECONDS = 10;

/** The thread keeps the time itself; the construction alone may take some seconds for the largest plans. */
const GRACE_SECONDS = 30;
const HEAP_MEGABYTES = 1024;
const turns = new Turns({ atOnce: 1, waiting: 8 });

/**
 * A first plan, or the plan in force changed as little as possible, in a thread of its own: construction, then the programme
 * for cells it left above their bounds. Null: too many wait already.
 */
export const planInWorker = (asked: {
  problem: RotationProblem;
  seconds?: number;
}): Promise<RotationPlan | null> =>
  turns.run(() => planned({ problem: asked.problem, seconds: asked.seconds ?? PLANNING_SECONDS }));

async function planned(asked: Omit<PlanningTask, "highs">): Promise<RotationPlan> {
  const worker = await startWorker({
    name: "rotation-solver",
    from: import.meta.url,
    options: { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } },
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PlanningAnswer>((resolve, reject) => {
      const seconds = asked.seconds + GRACE_SECONDS;
      deadline = setTimeout(() => reject(new Error(`no plan in ${seconds} s`)), seconds * 1000);
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the planner ended with ${code} before it answered`)));
      const task: PlanningTask = { ...asked, highs: highsFile() };
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}
