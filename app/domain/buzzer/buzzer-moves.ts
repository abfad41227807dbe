import { ok, type Result, refused } from "../shared/refusal.ts";
import type { BuzzerEvent, BuzzerOutcome, LogEntry } from "./buzzer-event.ts";
import { type BuzzerPhase, type BuzzerRule, type BuzzerState, contenders } from "./buzzer-state.ts";

/** What the host may do in which state (domain "Buzzer"). PURE. Each gives the event to be written, or refuses. */

/** Phases in which one question is done and the next may come. */
const BETWEEN = new Set<BuzzerPhase>(["idle", "closed"]);

/** Refuses `buzzer.ended`, `buzzer.question-under-way`, `buzzer.question-unknown`, `buzzer.question-used`. */
export function ask(state: BuzzerState, input: { position: number; questions: number }): Result<BuzzerEvent> {
  const { position, questions } = input;
  if (state.phase === "ended") return refused("buzzer.ended");
  if (!BETWEEN.has(state.phase))
    return refused("buzzer.question-under-way", { position: state.position ?? 0 });
  if (position < 1 || position > questions)
    return refused("buzzer.question-unknown", { position, questions });
  if (state.askedPositions.includes(position)) return refused("buzzer.question-used", { position });
  return ok({ type: "asked", position });
}

/**
 * Also again: after a wrong answer for the others, and when the order was too close. Refuses `buzzer.already-open`,
 * `buzzer.nothing-asked`, `buzzer.being-answered`, `buzzer.nobody-left`.
 */
export function open(state: BuzzerState, rule: BuzzerRule, openMs: number): Result<BuzzerEvent> {
  if (state.phase === "open") return refused("buzzer.already-open");
  if (state.phase === "answering") return refused("buzzer.being-answered");
  if (state.position === null || BETWEEN.has(state.phase) || state.phase === "ended")
    return refused("buzzer.nothing-asked");
  if (contenders(state, rule).length === 0) return refused("buzzer.nobody-left");
  return ok({ type: "opened", position: state.position, openMs });
}

/** Refuses `buzzer.not-too-close`. */
export function accept(state: BuzzerState): Result<BuzzerEvent> {
  if (state.phase !== "tooClose" || state.position === null) return refused("buzzer.not-too-close");
  return ok({ type: "accepted", position: state.position });
}

/** Refuses `buzzer.accept-first` while the order is too close and `buzzer.nobody-answers` in every other state without a winner. */
export function judge(state: BuzzerState, outcome: BuzzerOutcome): Result<BuzzerEvent> {
  if (state.phase === "tooClose") return refused("buzzer.accept-first");
  if (state.answering === null || state.position === null) return refused("buzzer.nobody-answers");
  const { contestantId } = state.answering;
  return ok({ type: "judged", position: state.position, contestantId, outcome });
}

/** Nobody gets the question any more; its answer is shown. Refuses `buzzer.nothing-asked` and `buzzer.being-answered`. */
export function skip(state: BuzzerState): Result<BuzzerEvent> {
  if (state.phase === "answering") return refused("buzzer.being-answered");
  if (state.position === null || BETWEEN.has(state.phase) || state.phase === "ended")
    return refused("buzzer.nothing-asked");
  return ok({ type: "closed", position: state.position, cause: "skipped" });
}

/** Refuses `buzzer.not-a-player`. */
export function adjust(
  rule: BuzzerRule,
  input: { contestantId: string; points: number; reason: string },
): Result<BuzzerEvent> {
  if (!rule.players.includes(input.contestantId)) return refused("buzzer.not-a-player");
  return ok({ type: "adjusted", ...input });
}

/** Refuses `buzzer.ended` and `buzzer.question-under-way`. */
export function end(state: BuzzerState): Result<BuzzerEvent> {
  if (state.phase === "ended") return refused("buzzer.ended");
  if (!BETWEEN.has(state.phase))
    return refused("buzzer.question-under-way", { position: state.position ?? 0 });
  return ok({ type: "ended" });
}

/** Steps that can be taken back, the last first. Fouls and presses were made by people and stay. */
const STEPS = new Set<BuzzerEvent["type"]>([
  "asked",
  "opened",
  "accepted",
  "judged",
  "closed",
  "adjusted",
  "ended",
]);

/** A decision, and a close because nobody pressed, follow from the opening by themselves and are taken back with it. */
const followsFromOpening = (event: BuzzerEvent): boolean =>
  event.type === "closed" && event.cause === "nobody";

/** The step an undo takes back; null: none is left. */
export function undoable(log: readonly LogEntry[]): LogEntry | null {
  const undone = new Set(log.flatMap(({ event }) => (event.type === "undone" ? [event.seq] : [])));
  const steps = log.filter(
    ({ seq, event }) => !undone.has(seq) && STEPS.has(event.type) && !followsFromOpening(event),
  );
  return steps.at(-1) ?? null;
}

/** Refuses `buzzer.nothing-to-undo`, and `buzzer.step-changed` when it is no longer the step the host saw. */
export function undo(log: readonly LogEntry[], seq: number): Result<BuzzerEvent> {
  const last = undoable(log);
  if (last === null) return refused("buzzer.nothing-to-undo");
  if (last.seq !== seq) return refused("buzzer.step-changed");
  return ok({ type: "undone", seq });
}
