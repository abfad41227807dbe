import { parentPort } from "node:worker_threads";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { replan } from "#app/domain/rotation/replan.ts";
import { loadHighs } from "../selection-solver/load-highs.ts";
import { improvePlan } from "./improve-plan.ts";
import type { PlanningAnswer, PlanningTask } from "./rotation-solver-task.ts";

/** One task, one answer; then the thread ends. */
parentPort?.once("message", async (task: PlanningTask) => {
  parentPort?.postMessage(await answerOf(task));
});

function answerOf({ highs, problem, seconds }: PlanningTask): Promise<PlanningAnswer> {
  const deadline = performance.now() + seconds * 1000;
  const plan = problem.published === null ? planRotation(problem) : replan(problem);
  return improvePlan(() => loadHighs(highs), { problem, plan, deadline });
}
