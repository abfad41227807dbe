import type { DeskPerformance, DeskStage } from "#app/contracts/live.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import { clockOf } from "./clock-face.ts";

/** What the operator does next, in the order an afternoon goes. `wait…`: somebody else has to act first. */
export type NextAction =
  | "call"
  | "start"
  | "stop"
  | "resume"
  | "close"
  | "waitForMarks"
  | "waitForLock"
  | "showMarks"
  | "stepReveal"
  | "restart"
  | "finished";

/** One glance must answer "what do I do next": the one button of a stage that stands out. */
export function nextAction(input: {
  stage: DeskStage;
  current: DeskPerformance | null;
  /** Somebody still waits on this panel. */
  waiting: boolean;
  allSubmitted: boolean;
}): NextAction {
  const { stage, current, waiting, allSubmitted } = input;
  const calling: NextAction = waiting ? "call" : "finished";
  if (current === null) return calling;
  switch (current.status) {
    case "called":
      return current.clock === undefined ? "close" : "start";
    case "onStage":
      return onStage(current);
    case "scoring":
      return allSubmitted ? "waitForLock" : "waitForMarks";
    case "complete":
    case "verified":
    case "revealed":
      if (stage.reveal === "final") return calling;
      return stage.mode === "marks" || stage.mode === "result" ? "stepReveal" : "showMarks";
    case "technicalFault":
      return "restart";
    default:
      return calling;
  }
}

function onStage(current: DeskPerformance): NextAction {
  if (current.clock === undefined) return "close";
  const state = Clock.stateOf(clockOf(current.clock));
  if (state === "running") return "stop";
  return state === "idle" ? "start" : "resume";
}
