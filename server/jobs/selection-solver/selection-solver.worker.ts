import { parentPort } from "node:worker_threads";
import type { Highs } from "highs";
import { drawFirmness } from "./draw-firmness.ts";
import { floorIntervals } from "./floor-intervals.ts";
import { loadHighs } from "./load-highs.ts";
import { seatWithFloors } from "./optimal-seats.ts";
import type { SolverAnswer, SolverProgress, SolverTask } from "./selection-solver-task.ts";

/** One task, one answer, with reports of progress before it; then the thread ends. */
parentPort?.once("message", async (task: SolverTask) => {
  parentPort?.postMessage(await answerOf(task));
});

async function answerOf(task: SolverTask): Promise<SolverAnswer> {
  let loaded: Promise<Highs> | null = null;
  const highs = () => {
    loaded ??= loadHighs(task.highs);
    return loaded;
  };
  const deadline = performance.now() + task.seconds * 1000;
  switch (task.kind) {
    case "list":
      return { kind: "list", seated: seatWithFloors(await highs(), { ...task, deadline }) };
    case "intervals":
      return { kind: "intervals", intervals: floorIntervals(await highs(), { ...task.question, deadline }) };
    case "firmness": {
      const { question } = task;
      return {
        kind: "firmness",
        lists: await drawFirmness({ question, loadHighs: highs, deadline, report }),
      };
    }
  }
}

function report(done: number): void {
  const progress: SolverProgress = { kind: "progress", done };
  parentPort?.postMessage(progress);
}
