import * as FairTime from "#app/domain/buzzer/fair-time.ts";

/** A line with its least delay each way, to which every message adds up to `jitterMs`. */
export type Network = { upMs: number; downMs: number; jitterMs: number };
export type Device = { network: Network; clockOffsetMs: number; driftPpm: number };
export type Lie = { claimEarlierMs: number; claimsUncertainty: number; delaysPingsMs: number };

/** Repeatable numbers in [0, 1) (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PINGS = 8;
const EVERY_MS = 500;
/** The last answer is back before the finger comes down. */
const SETTLED_MS = 200;

type Making = { trueMs: number; random: () => number; maximumDelayMs: number; lie?: Lie };

/**
 * A press as the server gets it: both sides measure the line with pings of their own for four seconds, then the finger comes
 * down at `trueMs` by the server's clock.
 */
export function press(device: Device, { trueMs, random, maximumDelayMs, lie }: Making) {
  const { network } = device;
  const up = () => network.upMs + random() * network.jitterMs;
  const down = () => network.downMs + random() * network.jitterMs;
  const clockAt = (serverMs: number) => serverMs * (1 + device.driftPpm / 1e6) + device.clockOffsetMs;
  const starts = Array.from(
    { length: PINGS },
    (_, index) => trueMs - (PINGS - index) * EVERY_MS - SETTLED_MS,
  );
  const samples = starts.map((start) => {
    const there = start + up();
    return { sentMs: clockAt(start), serverMs: Math.floor(there), receivedMs: clockAt(there + down()) };
  });
  const roundTripsMs = starts.map(() => down() + (lie?.delaysPingsMs ?? 0) + up());
  const travelMs = up();
  const boundMs = FairTime.delayBound({ roundTripsMs, maximumDelayMs });
  const receivedMs = trueMs + travelMs;
  const localMs = clockAt(trueMs);
  const offset = FairTime.bestOffset(samples, localMs);
  const honest = {
    claimedMs: localMs + (offset?.offsetMs ?? 0),
    claimedUncertaintyMs: offset?.uncertaintyMs ?? 0,
  };
  const claim =
    lie === undefined
      ? honest
      : {
          claimedMs: honest.claimedMs - lie.claimEarlierMs,
          claimedUncertaintyMs: lie.claimsUncertainty,
        };
  const fair = FairTime.fairTime({ ...claim, receivedMs, boundMs });
  // The condition of the promise: the press itself travelled no longer than the line was measured to take.
  return { claimedMs: claim.claimedMs, receivedMs, boundMs, ...fair, asMeasured: travelMs <= boundMs };
}
