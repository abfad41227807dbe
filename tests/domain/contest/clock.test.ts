import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Clock from "#app/domain/contest/clock.ts";
import type { PerformanceStatus } from "#app/domain/contest/states.ts";

const START = 1_000_000;
const running: Clock.Clock = { startedAtMs: START, beforeMs: 2_000, stoppedMs: null };
const paused: Clock.Clock = { startedAtMs: null, beforeMs: 5_000, stoppedMs: null };
const stopped: Clock.Clock = { startedAtMs: null, beforeMs: 8_000, stoppedMs: 8_000 };
const CLOCKS = { idle: Clock.IDLE, running, paused, stopped };

/** The reading after the press at START + 3 s, by the clock's state; null: refused with that state. */
const PRESSES: Record<
  Clock.Press,
  Record<Clock.ClockState, { state: Clock.ClockState; readingMs: number } | null>
> = {
  start: { idle: { state: "running", readingMs: 0 }, running: null, paused: null, stopped: null },
  pause: { idle: null, running: { state: "paused", readingMs: 5_000 }, paused: null, stopped: null },
  resume: {
    idle: null,
    running: null,
    paused: { state: "running", readingMs: 5_000 },
    stopped: { state: "running", readingMs: 8_000 },
  },
  stop: {
    idle: null,
    running: { state: "stopped", readingMs: 5_000 },
    paused: { state: "stopped", readingMs: 5_000 },
    stopped: null,
  },
  reset: {
    idle: { state: "idle", readingMs: 0 },
    running: { state: "idle", readingMs: 0 },
    paused: { state: "idle", readingMs: 0 },
    stopped: { state: "idle", readingMs: 0 },
  },
};

describe("a press of the clock", () => {
  const cases = Clock.PRESSES.flatMap((press) =>
    (Object.keys(CLOCKS) as Clock.ClockState[]).map((state) => ({ press, state })),
  );
  it.each(cases)("$press on a clock that is $state", ({ press, state }) => {
    const atMs = START + 3_000;
    const result = Clock.press({ clock: CLOCKS[state], press, atMs });
    const expected = PRESSES[press][state];
    if (expected === null) {
      expect(result).toMatchObject({ ok: false, refusal: { rule: `stage.clock-${state}` } });
      return;
    }
    const clock = result.ok ? result.value : Clock.IDLE;
    expect({ state: Clock.stateOf(clock), readingMs: Clock.reading(clock, atMs) }).toEqual(expected);
  });

  it("counts on by whole milliseconds and never backwards before its start", () => {
    expect(Clock.reading(running, START + 1_499.6)).toBe(3_500);
    expect(Clock.reading(running, START - 60_000)).toBe(2_000);
  });

  it("writes a reading by hand, but not onto a running clock", () => {
    expect(Clock.correct({ clock: stopped, readingMs: 7_000 })).toEqual({
      ok: true,
      value: { startedAtMs: null, beforeMs: 7_000, stoppedMs: 7_000 },
    });
    expect(Clock.correct({ clock: running, readingMs: 7_000 })).toMatchObject({
      refusal: { rule: "stage.clock-running" },
    });
  });
});

describe("laws of the clock", () => {
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom(...Clock.PRESSES, "correct" as const),
      after: fc.nat(600_000),
      hand: fc.nat(1_000_000),
    }),
    { maxLength: 30 },
  );
  const stampsOf = (drawn: { kind: Clock.Press | "correct"; after: number; hand: number }[]) => {
    let atMs = START;
    return drawn.map(({ kind, after, hand }) => {
      atMs += after;
      return { kind, atMs, readingMs: hand };
    });
  };

  it("reads the time between presses that let it run, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 1, maxLength: 8 }),
        (stretches) => {
          let atMs = START;
          let clock = Clock.IDLE;
          stretches.forEach(([ran, stood], index) => {
            const begin = Clock.stateOf(clock) === "idle" ? "start" : "resume";
            if (index > 0 && begin === "start") return;
            const began = Clock.press({ clock, press: begin, atMs });
            atMs += ran + 1;
            const ended = began.ok ? Clock.press({ clock: began.value, press: "pause", atMs }) : began;
            atMs += stood;
            clock = ended.ok ? ended.value : clock;
          });
          expect(clock.beforeMs).toBe(stretches.reduce((sum, [ran]) => sum + ran + 1, 0));
        },
      ),
    );
  });

  it("never reads less than zero, whatever the stamps", () => {
    fc.assert(
      fc.property(steps, fc.nat(1_000_000), (drawn, later) => {
        const clock = Clock.ofStamps(stampsOf(drawn));
        expect(Clock.reading(clock, START + later)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("reaches the same clock from its stamps as press by press", () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        const stamps = stampsOf(drawn);
        let clock = Clock.IDLE;
        for (const { kind, atMs, readingMs } of stamps) {
          const next =
            kind === "correct"
              ? Clock.correct({ clock, readingMs })
              : Clock.press({ clock, press: kind, atMs });
          if (next.ok) clock = next.value;
        }
        expect(Clock.ofStamps(stamps)).toEqual(clock);
      }),
    );
  });
});

describe("what a press does to the performance", () => {
  const cases: { press: Clock.Press; status: PerformanceStatus; to: PerformanceStatus | null }[] = [
    { press: "start", status: "called", to: "onStage" },
    { press: "start", status: "onStage", to: "onStage" },
    { press: "start", status: "waiting", to: null },
    { press: "start", status: "scoring", to: null },
    { press: "pause", status: "onStage", to: "onStage" },
    { press: "pause", status: "called", to: null },
    { press: "resume", status: "onStage", to: "onStage" },
    { press: "resume", status: "scoring", to: "onStage" },
    { press: "resume", status: "complete", to: null },
    { press: "stop", status: "onStage", to: "scoring" },
    { press: "stop", status: "technicalFault", to: null },
    { press: "reset", status: "onStage", to: "called" },
    { press: "reset", status: "technicalFault", to: "technicalFault" },
    { press: "reset", status: "scoring", to: null },
  ];
  it.each(cases)("$press in $status: $to", ({ press, status, to }) => {
    const result = Clock.statusAfter({ press, status, who: "07" });
    expect(result.ok ? result.value : null).toBe(to);
  });
});

describe("when a press counts", () => {
  const now = 10_000_000;
  it.each([
    {
      why: "the finger's time",
      pressedAtMs: now - 4_000,
      lastStampMs: null,
      atMs: now - 4_000,
      source: "device",
    },
    { why: "this very moment", pressedAtMs: now, lastStampMs: now, atMs: now, source: "device" },
    {
      why: "ten minutes old",
      pressedAtMs: now - 600_000,
      lastStampMs: null,
      atMs: now - 600_000,
      source: "device",
    },
    {
      why: "older than ten minutes",
      pressedAtMs: now - 600_001,
      lastStampMs: null,
      atMs: now,
      source: "server",
    },
    { why: "in the future", pressedAtMs: now + 1, lastStampMs: null, atMs: now, source: "server" },
    {
      why: "before the last stamp",
      pressedAtMs: now - 4_000,
      lastStampMs: now - 3_000,
      atMs: now,
      source: "server",
    },
    { why: "not told", pressedAtMs: null, lastStampMs: null, atMs: now, source: "server" },
  ])("$why: the $source's time", ({ pressedAtMs, lastStampMs, atMs, source }) => {
    expect(Clock.acceptedAt({ pressedAtMs, nowMs: now, lastStampMs })).toEqual({ atMs, source });
  });
});

describe("where a reading stands", () => {
  const limits = { limitMs: 480_000, minimumMs: 300_000, warningMs: 60_000 };
  it.each([
    { elapsed: 0, zone: "under" },
    { elapsed: 299_999, zone: "under" },
    { elapsed: 300_000, zone: "within" },
    { elapsed: 419_999, zone: "within" },
    { elapsed: 420_000, zone: "warning" },
    { elapsed: 480_000, zone: "warning" },
    { elapsed: 480_999, zone: "warning" },
    { elapsed: 481_000, zone: "over" },
  ])("$elapsed ms: $zone", ({ elapsed, zone }) => {
    expect(Clock.zoneOf(limits, elapsed)).toBe(zone);
  });
  it("has nothing under where no minimum is set", () => {
    expect(Clock.zoneOf({ ...limits, minimumMs: null }, 0)).toBe("within");
  });
});
