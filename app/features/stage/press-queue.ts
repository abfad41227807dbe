import * as Clock from "#app/domain/contest/clock.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

/** Presses the timekeeper's device has not yet seen arrive, oldest first. PURE; the hook keeps and sends them. */
export type TimekeeperPress = Exclude<Clock.Press, "reset">;
export type QueuedPress = {
  requestId: string;
  performanceId: string;
  press: TimekeeperPress;
  /** Estimated server time of the finger, epoch milliseconds. */
  pressedAt: number;
  /** Answered, but the clock of the view does not show it yet. */
  answered: boolean;
};

/** The clock with what was pressed on this device: a press the server has already taken changes nothing twice. */
export function withPresses(input: {
  clock: Clock.Clock;
  performanceId: string;
  queue: readonly QueuedPress[];
}): Clock.Clock {
  return input.queue
    .filter(({ performanceId }) => performanceId === input.performanceId)
    .reduce((clock, { press, pressedAt }) => {
      const next = Clock.press({ clock, press, atMs: pressedAt });
      return next.ok ? next.value : clock;
    }, input.clock);
}

/** The press to send next: they go one after the other, so that the server takes them in order. */
export const nextToSend = (queue: readonly QueuedPress[]): QueuedPress | null =>
  queue.find(({ answered }) => !answered) ?? null;

export const unsentOf = (queue: readonly QueuedPress[]): number =>
  queue.filter(({ answered }) => !answered).length;

/** After an answer: taken presses wait until the view shows them, refused ones are gone and said. */
export function afterAnswer(input: {
  queue: readonly QueuedPress[];
  requestId: string;
  result: Result<unknown>;
}): {
  queue: QueuedPress[];
  refusal: Refusal | null;
} {
  const { queue, requestId, result } = input;
  if (!result.ok) {
    return { queue: queue.filter((press) => press.requestId !== requestId), refusal: result.refusal };
  }
  return {
    queue: queue.map((press) => (press.requestId === requestId ? { ...press, answered: true } : press)),
    refusal: null,
  };
}

/** Once the view has come with news, what was answered before is in it. */
export const afterNews = (queue: readonly QueuedPress[]): QueuedPress[] =>
  queue.filter(({ answered }) => !answered);

const isPress = (value: unknown): value is QueuedPress =>
  typeof value === "object" &&
  value !== null &&
  "requestId" in value &&
  typeof value.requestId === "string" &&
  "performanceId" in value &&
  typeof value.performanceId === "string" &&
  "pressedAt" in value &&
  typeof value.pressedAt === "number" &&
  "press" in value &&
  (value.press === "start" || value.press === "pause" || value.press === "resume" || value.press === "stop");

/** Reads what a reload left on the device; anything else is no press. */
export function readQueue(text: string | null): QueuedPress[] {
  if (text === null) return [];
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored)
      ? stored.filter(isPress).map((press) => ({ ...press, answered: false }))
      : [];
  } catch {
    return [];
  }
}
