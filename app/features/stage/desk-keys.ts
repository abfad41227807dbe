import type { DeskStage } from "#app/contracts/live.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import { clockOf } from "./clock-face.ts";
import type { OrderedPerformance } from "./desk-facts.ts";
import type { Shortcut } from "./shortcut.ts";
import type { RunStage } from "./use-stage-command.ts";

/** What each key does to this stage just now. The server refuses what does not fit, in words. */
export function deskKeys(input: {
  panelId: string;
  stage: DeskStage;
  current: OrderedPerformance | null;
  run: RunStage;
  enabled: boolean;
}): (shortcut: Shortcut) => void {
  const { panelId, stage, current, run, enabled } = input;
  const state = current?.clock === undefined ? null : Clock.stateOf(clockOf(current.clock));
  const press = (intent: "start" | "stop" | "pause" | "resume") => {
    if (current !== null && state !== null) void run(intent, { performanceId: current.id });
  };
  const actions: Record<Shortcut, () => void> = {
    call: () => void run("call", { panelId }),
    startStop: () => press(state === "idle" ? "start" : "stop"),
    pauseResume: () => press(state === "running" ? "pause" : "resume"),
    close: () => void run("close", { panelId }),
    screenTitle: () => void run("setScreen", { panelId, mode: "title" }),
    screenMarks: () => void run("setScreen", { panelId, mode: "marks" }),
    screenRanking: () => void run("setScreen", { panelId, mode: "ranking" }),
    black: () => void run("blackout", { panelId, on: stage.mode !== "black" }),
    stepForward: () => void run("stepReveal", { panelId, direction: "forward" }),
    stepBack: () => void run("stepReveal", { panelId, direction: "back" }),
  };
  return (shortcut) => {
    if (enabled) actions[shortcut]();
  };
}
