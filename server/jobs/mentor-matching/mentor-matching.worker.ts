import { parentPort } from "node:worker_threads";
import { loadHighs } from "../selection-solver/load-highs.ts";
import { assignMentors } from "./assign-mentors.ts";
import type { MatchingAnswer, MatchingTask } from "./mentor-matching-task.ts";

/** One task, one answer; then the thread ends. */
parentPort?.once("message", async (task: MatchingTask) => {
  const answer: MatchingAnswer = { pairs: assignMentors(await loadHighs(task.highs), task.problem) };
  parentPort?.postMessage(answer);
});
