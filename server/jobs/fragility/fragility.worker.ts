import { parentPort } from "node:worker_threads";
import { fragilityOf } from "#server/views/results/fragility-shown.ts";
import { recomputed } from "#server/views/results/recomputed.ts";
import type { FragilityAnswer, FragilityTask } from "./fragility-task.ts";

/** One contest, one answer, then the thread ends. */
parentPort?.once("message", ({ document }: FragilityTask) => {
  const answer: FragilityAnswer = { cuts: fragilityOf(recomputed(document)) };
  parentPort?.postMessage(answer);
});
