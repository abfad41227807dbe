import { ok, type Result, refused } from "../shared/refusal.ts";
import * as PerformanceLife from "./performance-life.ts";
import type { PerformanceStatus } from "./states.ts";

/**
 * The timekeeper's clock (domain "Clock"). PURE: every instant comes from outside, in epoch milliseconds of the server.
 *
 * idle: nothing pressed · running: since `startedAtMs`, with `beforeMs` from earlier stretches · paused: `beforeMs` only ·
 * stopped: `stoppedMs` is the reading that counts (and equals `beforeMs`, so that a mistaken stop can be taken back).
 */
export type Clock = { startedAtMs: number | null; beforeMs: number; stoppedMs: number | null };
export const IDLE: Clock = { startedAtMs: null, beforeMs: 0, stoppedMs: null };

export const PRESSES = ["start", "pause", "resume", "stop", "reset"] as const;
export type Press = (typeof PRESSES)[number];
export type Stamp = { kind: Press | "correct"; atMs: number };

export type ClockState = "idle" | "running" | "paused" | "stopped";
export const stateOf = (clock: Clock): ClockState => {
  if (clock.stoppedMs !== null) return "stopped";
  if (clock.startedAtMs !== null) return "running";
  return clock.beforeMs > 0 ? "paused" : "idle";
};

/** Whole milliseconds on the clock at an instant; an instant before the start shows what was there before it. */
export const reading = (clock: Clock, atMs: number): number =>
  clock.stoppedMs ??
  (clock.startedAtMs === null
    ? clock.beforeMs
    : clock.beforeMs + Math.max(0, Math.round(atMs - clock.startedAtMs)));

const FROM: Record<Press, readonly ClockState[]> = {
  start: ["idle"],
  pause: ["running"],
  resume: ["paused", "stopped"],
  stop: ["running", "paused"],
  reset: ["idle", "running", "paused", "stopped"],
};
const STATE_RULES: Record<ClockState, string> = {
  idle: "stage.clock-idle",
  running: "stage.clock-running",
  paused: "stage.clock-paused",
  stopped: "stage.clock-stopped",
};

/** The clock after a press. Refuses `stage.clock-idle` · `-running` · `-paused` · `-stopped`: the state it is in. */
export const press = (input: { clock: Clock; press: Press; atMs: number }): Result<Clock> => {
  const { clock, atMs } = input;
  const state = stateOf(clock);
  if (!FROM[input.press].includes(state)) return refused(STATE_RULES[state]);
  const now = reading(clock, atMs);
  switch (input.press) {
    case "start":
    case "resume":
      return ok({ startedAtMs: atMs, beforeMs: now, stoppedMs: null });
    case "pause":
      return ok({ startedAtMs: null, beforeMs: now, stoppedMs: null });
    case "stop":
      return ok({ startedAtMs: null, beforeMs: now, stoppedMs: now });
    case "reset":
      return ok(IDLE);
  }
};

/** In which states of a performance a press is taken, and the arrow it is for the performance ("stay": none). */
const ARROWS_OF: Record<Press, Partial<Record<PerformanceStatus, PerformanceLife.ArrowName | "stay">>> = {
  start: { called: "begin", onStage: "stay" },
  pause: { onStage: "stay" },
  resume: { onStage: "stay", scoring: "comeBack" },
  stop: { onStage: "leave" },
  reset: { called: "stay", onStage: "startOver", technicalFault: "stay" },
};

/** The performance's state after a press. Refuses with the rule of the state it is in. */
export const statusAfter = (input: {
  press: Press;
  status: PerformanceStatus;
  who: string;
}): Result<PerformanceStatus> => {
  const arrow = ARROWS_OF[input.press][input.status];
  if (arrow === "stay") return ok(input.status);
  if (arrow === undefined) return refused(PerformanceLife.STATUS_RULES[input.status], { who: input.who });
  return PerformanceLife.follow({ arrow, status: input.status, who: input.who });
};

/** The clock with a reading written by hand: it is stopped at it. A running clock is stopped first, so it refuses. */
export const correct = (input: { clock: Clock; readingMs: number }): Result<Clock> =>
  stateOf(input.clock) === "running"
    ? refused(STATE_RULES.running)
    : ok({ startedAtMs: null, beforeMs: input.readingMs, stoppedMs: input.readingMs });

/** The clock as its stamps made it, from the first on; a stamp that its moment refused is passed over. */
export const ofStamps = (stamps: readonly (Stamp & { readingMs: number })[]): Clock =>
  stamps.reduce<Clock>((clock, { kind, atMs, readingMs }) => {
    const next = kind === "correct" ? correct({ clock, readingMs }) : press({ clock, press: kind, atMs });
    return next.ok ? next.value : clock;
  }, IDLE);

/** A press older than this is taken at the time it arrives: the device's clock cannot be trusted that far. */
export const OLDEST_PRESS_MS = 10 * 60_000;

/**
 * When a press counts. The device tells when the finger came down, in estimated server time: it is believed unless it
 * lies in the future, is older than ten minutes, or comes before the last stamp; then the server's time counts.
 */
export const acceptedAt = (input: {
  pressedAtMs: number | null;
  nowMs: number;
  lastStampMs: number | null;
}): { atMs: number; source: "device" | "server" } => {
  const { pressedAtMs, nowMs, lastStampMs } = input;
  const believed =
    pressedAtMs !== null &&
    pressedAtMs <= nowMs &&
    nowMs - pressedAtMs <= OLDEST_PRESS_MS &&
    (lastStampMs === null || pressedAtMs >= lastStampMs);
  return believed ? { atMs: Math.round(pressedAtMs), source: "device" } : { atMs: nowMs, source: "server" };
};

export type Limits = { limitMs: number; minimumMs: number | null; warningMs: number };

/**
 * Where a reading stands: under the minimum, inside the limits, in the warning (the last `warningMs` before the limit)
 * or over it. The limit itself is not over: a fraction of a second never is, as in the deduction's ladder.
 */
export type Zone = "under" | "within" | "warning" | "over";
export const zoneOf = (limits: Limits, elapsedMs: number): Zone => {
  if (elapsedMs - limits.limitMs >= 1000) return "over";
  if (limits.limitMs - elapsedMs <= limits.warningMs) return "warning";
  return limits.minimumMs !== null && elapsedMs < limits.minimumMs ? "under" : "within";
};
