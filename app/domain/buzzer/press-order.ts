import type { MeasuredPress, PressPlace } from "./buzzer-event.ts";

/** Who was first (抢答判定). PURE. */
export type PressOrder = { order: PressPlace[]; tooClose: boolean };

/** Tenths of a millisecond are more than anybody can measure here. */
const tenths = (ms: number): number => Math.round(ms * 10) / 10;

/**
 * By fair time; equal ones by arrival, then by id, so that every process decides alike. Too close: the two first lie no
 * further apart than both are uncertain, so their order is not proven.
 */
export function of(presses: readonly MeasuredPress[]): PressOrder {
  const sorted = [...presses].sort(
    (a, b) => a.fairMs - b.fairMs || a.receivedMs - b.receivedMs || (a.pressId < b.pressId ? -1 : 1),
  );
  const [first, second] = sorted;
  if (first === undefined) return { order: [], tooClose: false };
  const order = sorted.map(({ contestantId, fairMs, uncertaintyMs }) => ({
    contestantId,
    fairMs: tenths(fairMs),
    uncertaintyMs: tenths(uncertaintyMs),
    marginMs: tenths(fairMs - first.fairMs),
  }));
  const tooClose =
    second !== undefined && second.fairMs - first.fairMs <= first.uncertaintyMs + second.uncertaintyMs;
  return { order, tooClose };
}
