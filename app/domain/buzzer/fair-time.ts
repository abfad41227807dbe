/**
 * Fair time (公平时间): when a button was pressed, so that a slow network does not decide. PURE. Times in milliseconds.
 *
 * The client measures how far its clock is from the server's and claims when the finger came down. The server measures the
 * connection for itself, with pings it sends, and believes the claim no further than that:
 *
 *     fair = the claim, held between (arrival − bound) and arrival
 *
 * 1. An honest press whose travel took no longer than the bound has |fair − true| ≤ its uncertainty. So two of them are in
 *    the right order whenever the true presses lie further apart than the sum of both uncertainties; where the fair times
 *    lie closer, the order is called too close.
 * 2. Whatever a client says of its clock, fair is never earlier than arrival − bound. A lie gains at most the bound, and the
 *    bound is never more than the game's largest delay. Who delays the answers to the pings raises the bound to that at most.
 * 3. A press that may still win arrives no later than the largest delay after the first arrival: fair ≥ arrival − bound. The
 *    window must not be shorter.
 */

/** One question to the server's clock: sent and answered by the client's clock, and what the server's clock read between. */
export type ClockSample = { sentMs: number; serverMs: number; receivedMs: number };
/** Server's clock = client's clock + offset, give or take the uncertainty. */
export type Offset = { offsetMs: number; uncertaintyMs: number };

/** The server's clock is read in whole milliseconds. */
const GRAIN_MS = 1;
/** Quartz clocks of phones go wrong by less than 100 ppm (0.1 ms a second). */
const DRIFT = 0.0001;

/** However the round trip is divided between there and back, the offset is wrong by half of it at most. */
function offsetOf(sample: ClockSample, nowMs: number): Offset {
  const roundTripMs = Math.max(0, sample.receivedMs - sample.sentMs);
  const age = Math.max(0, nowMs - sample.receivedMs);
  return {
    offsetMs: sample.serverMs + GRAIN_MS / 2 - (sample.sentMs + roundTripMs / 2),
    uncertaintyMs: roundTripMs / 2 + GRAIN_MS + age * DRIFT,
  };
}

/** The surest of the samples as they are worth now: a short round trip, not too long ago. Null without samples. */
export function bestOffset(samples: readonly ClockSample[], nowMs: number): Offset | null {
  const offsets = samples.map((sample) => offsetOf(sample, nowMs));
  return offsets.reduce<Offset | null>(
    (best, each) => (best === null || each.uncertaintyMs < best.uncertaintyMs ? each : best),
    null,
  );
}

/**
 * The bound of belief of a connection, from the round trips the server measured: the worst of them (one way takes no longer
 * than both) and as much again as they scatter. Without a measurement nothing is believed: the press counts on arrival.
 */
export function delayBound(input: { roundTripsMs: readonly number[]; maximumDelayMs: number }): number {
  const { roundTripsMs, maximumDelayMs } = input;
  if (roundTripsMs.length === 0) return 0;
  const worst = Math.max(...roundTripsMs);
  return Math.max(0, Math.min(maximumDelayMs, 2 * worst - Math.min(...roundTripsMs)));
}

/** When the press counts as made, and how far that may be from the truth. */
export function fairTime(input: {
  claimedMs: number;
  claimedUncertaintyMs: number;
  receivedMs: number;
  boundMs: number;
}): { fairMs: number; uncertaintyMs: number } {
  const { claimedMs, receivedMs, boundMs } = input;
  return {
    fairMs: Math.min(receivedMs, Math.max(receivedMs - boundMs, claimedMs)),
    uncertaintyMs: Math.min(boundMs, Math.max(0, input.claimedUncertaintyMs)),
  };
}
