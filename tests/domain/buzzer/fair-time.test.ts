import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as FairTime from "#app/domain/buzzer/fair-time.ts";
import * as PressOrder from "#app/domain/buzzer/press-order.ts";
import { type Device, type Network, press, randomOf } from "./simulated-hall.ts";

const MAXIMUM = 400;
const ONE_WAY = 300;

/** Any way to divide up to 300 ms between there and back, and any scatter within it. */
const network: fc.Arbitrary<Network> = fc
  .record({
    up: fc.noBias(fc.integer({ min: 1, max: ONE_WAY })),
    down: fc.noBias(fc.integer({ min: 1, max: ONE_WAY })),
    percent: fc.noBias(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ up, down, percent }) => ({
    upMs: (up * (100 - percent)) / 100,
    downMs: (down * (100 - percent)) / 100,
    jitterMs: (Math.min(up, down) * percent) / 100,
  }));
/** Clocks wrong by up to ten minutes either way, going wrong by up to 90 ppm. */
const device: fc.Arbitrary<Device> = fc.record({
  network,
  clockOffsetMs: fc.integer({ min: -600_000, max: 600_000 }),
  driftPpm: fc.integer({ min: -90, max: 90 }),
});

describe("fair time", () => {
  it.each<{ why: string; claimed: number; bound: number; fair: number }>([
    { why: "a claim within the bound counts", claimed: 9_900, bound: 200, fair: 9_900 },
    { why: "a claim older than the bound is held at the bound", claimed: 5_000, bound: 200, fair: 9_800 },
    { why: "a claim after its own arrival counts on arrival", claimed: 12_000, bound: 200, fair: 10_000 },
    {
      why: "nothing is believed of a connection that was not measured",
      claimed: 9_900,
      bound: 0,
      fair: 10_000,
    },
  ])("$why", ({ claimed, bound, fair }) => {
    const given = { claimedMs: claimed, claimedUncertaintyMs: 10, receivedMs: 10_000, boundMs: bound };
    expect(FairTime.fairTime(given).fairMs).toBe(fair);
  });

  it("never believes more uncertainty than delay", () => {
    const given = { claimedMs: 9_990, claimedUncertaintyMs: 1e9, receivedMs: 10_000, boundMs: 20 };
    expect(FairTime.fairTime(given).uncertaintyMs).toBe(20);
  });

  it.each([
    { why: "no measurement: no belief", roundTripsMs: [], bound: 0 },
    { why: "a steady line is believed its round trip", roundTripsMs: [40, 40, 40], bound: 40 },
    { why: "a scattering line its worst and the scatter", roundTripsMs: [40, 90, 60], bound: 140 },
    { why: "never more than the largest delay", roundTripsMs: [900, 2_000], bound: MAXIMUM },
  ])("bounds the belief: $why", ({ roundTripsMs, bound }) => {
    expect(FairTime.delayBound({ roundTripsMs, maximumDelayMs: MAXIMUM })).toBe(bound);
  });

  it("takes the surest sample, and an old one only while it is still surer", () => {
    const short = { sentMs: 0, serverMs: 1_005, receivedMs: 10 };
    const long = { sentMs: 100_000, serverMs: 101_030, receivedMs: 100_060 };
    expect(FairTime.bestOffset([long, short], 100_100)?.offsetMs).toBe(1_000.5);
    expect(FairTime.bestOffset([long, short], 1_000_000)?.uncertaintyMs).toBeCloseTo(5 + 1 + 99.999, 2);
    expect(FairTime.bestOffset([], 0)).toBeNull();
  });
});

describe("the order by fair time, over lines with asymmetric delays up to 300 ms and clocks minutes off", () => {
  it("is right whenever the true presses lie further apart than the stated bound", () => {
    let proven = 0;
    fc.assert(
      fc.property(
        device,
        device,
        fc.integer(),
        fc.noBias(fc.integer({ min: 0, max: 900 })),
        (a, b, seed, apart) => {
          const random = randomOf(seed);
          const first = press(a, { trueMs: 1_000_000, random, maximumDelayMs: MAXIMUM });
          const second = press(b, { trueMs: 1_000_000 + apart, random, maximumDelayMs: MAXIMUM });
          fc.pre(first.asMeasured && second.asMeasured);
          const { order, tooClose } = PressOrder.of([
            { ...second, contestantId: "second", pressId: "2" },
            { ...first, contestantId: "first", pressId: "1" },
          ]);
          const stated = first.uncertaintyMs + second.uncertaintyMs;
          if (apart > stated) {
            proven += 1;
            expect(order.map(({ contestantId }) => contestantId)).toEqual(["first", "second"]);
          }
          // What is not said to be too close is right.
          if (!tooClose) expect(order[0]?.contestantId).toBe("first");
        },
      ),
      { numRuns: 3_000, seed: 20 },
    );
    expect(proven).toBeGreaterThan(500);
  });

  it("knows every honest press to within its stated uncertainty, as long as it travelled no longer than its line was measured to take", () => {
    let slower = 0;
    fc.assert(
      fc.property(device, fc.integer(), (a, seed) => {
        const trueMs = 1_000_000;
        const measured = press(a, { trueMs, random: randomOf(seed), maximumDelayMs: MAXIMUM });
        if (!measured.asMeasured) slower += 1;
        fc.pre(measured.asMeasured);
        expect(Math.abs(measured.fairMs - trueMs)).toBeLessThanOrEqual(measured.uncertaintyMs + 1e-6);
        expect(measured.uncertaintyMs).toBeLessThanOrEqual(ONE_WAY + 10);
      }),
      { numRuns: 3_000, seed: 21 },
    );
    // One press in a hundred at most.
    expect(slower).toBeLessThan(30);
  });

  it("gives a liar no more than the bound, and the bound never more than the largest delay", () => {
    const lies = fc.record({
      claimEarlierMs: fc.integer({ min: -1e9, max: 1e9 }),
      claimsUncertainty: fc.integer({ min: -1e6, max: 1e6 }),
      delaysPingsMs: fc.integer({ min: 0, max: 5_000 }),
    });
    fc.assert(
      fc.property(device, lies, fc.integer(), (liar, lie, seed) => {
        const trueMs = 1_000_000;
        const lying = press(liar, { trueMs, random: randomOf(seed), maximumDelayMs: MAXIMUM, lie });
        expect(trueMs - lying.fairMs).toBeLessThanOrEqual(lying.boundMs);
        expect(lying.fairMs).toBeGreaterThanOrEqual(lying.receivedMs - lying.boundMs);
        expect(lying.boundMs).toBeLessThanOrEqual(MAXIMUM);
        // Nor is it ever dated into the future, which would let a later press be called first.
        expect(lying.fairMs).toBeLessThanOrEqual(lying.receivedMs);
      }),
      { numRuns: 3_000, seed: 22 },
    );
  });

  it("cannot be changed by a press that arrives after the window", () => {
    fc.assert(
      fc.property(
        device,
        device,
        fc.integer(),
        fc.noBias(fc.integer({ min: 0, max: 5_000 })),
        (a, b, seed, apart) => {
          const random = randomOf(seed);
          const first = press(a, { trueMs: 1_000_000, random, maximumDelayMs: MAXIMUM });
          const later = press(b, { trueMs: 1_000_000 + apart, random, maximumDelayMs: MAXIMUM });
          if (later.receivedMs <= first.receivedMs + MAXIMUM) return;
          expect(later.fairMs).toBeGreaterThan(first.fairMs);
        },
      ),
      { numRuns: 3_000, seed: 23 },
    );
  });
});
