import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";

const MINUTE = 60_000;
const OPENS = 1_000_000_000;
const hours = (more: Partial<SittingTime.SittingHours> = {}): SittingTime.SittingHours => ({
  opensAt: OPENS,
  closesAt: OPENS + 90 * MINUTE,
  minutes: 60,
  graceMs: 2 * MINUTE,
  extraMs: 0,
  submittedAt: null,
  ...more,
});
const END = OPENS + 60 * MINUTE;

describe("the end of a paper", () => {
  it.each([
    { why: "its minutes count from the opening", more: {}, end: END },
    {
      why: "the closing time comes first",
      more: { closesAt: OPENS + 45 * MINUTE },
      end: OPENS + 45 * MINUTE,
    },
    { why: "without a closing time only the minutes count", more: { closesAt: null }, end: END },
    {
      why: "time given back moves it, beyond the closing time too",
      more: { closesAt: END, extraMs: 5 * MINUTE },
      end: END + 5 * MINUTE,
    },
  ])("$why", ({ more, end }) => {
    expect(SittingTime.endsAt(hours(more))).toBe(end);
  });
});

describe("the phase", () => {
  it.each([
    { why: "before the opening", now: OPENS - 1, phase: "before", more: {} },
    { why: "at the opening", now: OPENS, phase: "open", more: {} },
    { why: "coming late", now: END - 1, phase: "open", more: {} },
    { why: "at the end", now: END, phase: "over", more: {} },
    { why: "handed in early", now: OPENS + 1, phase: "over", more: { submittedAt: OPENS } },
  ])("$why is $phase", ({ now, phase, more }) => {
    expect(SittingTime.phaseAt(hours(more), now)).toBe(phase);
  });
});

describe("when something was given", () => {
  it.each([
    { why: "the corrected clock is believed", claimed: 10, after: 5, arrived: 20, given: 10 },
    { why: "not later than it arrived", claimed: 900, after: 5, arrived: 20, given: 20 },
    {
      why: "not before the acknowledgement the person had already seen",
      claimed: -900,
      after: 5,
      arrived: 20,
      given: 5,
    },
    { why: "not before the opening", claimed: -900, after: -5, arrived: 20, given: 0 },
    {
      why: "an acknowledgement from the future is no excuse",
      claimed: -900,
      after: 999,
      arrived: 20,
      given: 20,
    },
  ])("$why", ({ claimed, after, arrived, given }) => {
    const claim = { claimedMs: OPENS + claimed, afterMs: OPENS + after, arrivedMs: OPENS + arrived };
    expect(SittingTime.givenAt(claim, OPENS)).toBe(OPENS + given);
  });
});

describe("whether it counts", () => {
  const judge = (given: { claimed: number; arrived: number; more?: Partial<SittingTime.SittingHours> }) =>
    SittingTime.judge(hours(given.more), { claimedMs: given.claimed, afterMs: 0, arrivedMs: given.arrived });

  it.each([
    { why: "in time", claimed: OPENS + 5, arrived: OPENS + 10, late: false },
    { why: "at the very end", claimed: END, arrived: END, late: false },
    {
      why: "given in time, arrived in the last moment of grace",
      claimed: END,
      arrived: END + 2 * MINUTE,
      late: true,
    },
    {
      why: "with time given back",
      claimed: END + 60_000,
      arrived: END + 61_000,
      late: false,
      more: { extraMs: 5 * MINUTE },
    },
    {
      why: "given before the handing in, arrived after it",
      claimed: OPENS + 5,
      arrived: OPENS + 20,
      late: true,
      more: { submittedAt: OPENS + 10 },
    },
  ])("$why: yes", ({ late, ...given }) => {
    expect(judge(given)).toMatchObject({ ok: true, value: { late } });
  });

  it.each([
    { why: "before the opening", claimed: OPENS - 2, arrived: OPENS - 1, rule: "sitting.not-open" },
    { why: "a millisecond after the end", claimed: END + 1, arrived: END + 1, rule: "sitting.over" },
    {
      why: "arrived after the grace period",
      claimed: END - 1,
      arrived: END + 2 * MINUTE + 1,
      rule: "sitting.too-late",
    },
    {
      why: "given after the handing in",
      claimed: OPENS + 11,
      arrived: OPENS + 20,
      rule: "sitting.handed-in",
      more: { submittedAt: OPENS + 10 },
    },
  ])("$why: no", ({ rule, ...given }) => {
    expect(judge(given)).toMatchObject({ ok: false, refusal: { rule } });
  });

  it("a device that lies about its clock gains nothing beyond the grace period", () => {
    const any = fc.integer({ min: OPENS - 10 * MINUTE, max: END + 30 * MINUTE });
    fc.assert(
      fc.property(any, any, any, (claimedMs, afterMs, arrivedMs) => {
        const judged = SittingTime.judge(hours(), { claimedMs, afterMs, arrivedMs });
        if (!judged.ok) return;
        expect(arrivedMs).toBeLessThanOrEqual(END + 2 * MINUTE);
        expect(judged.value.givenMs).toBeGreaterThanOrEqual(OPENS);
        expect(judged.value.givenMs).toBeLessThanOrEqual(Math.min(arrivedMs, END));
      }),
    );
  });
});

describe("the warning", () => {
  it.each([
    [16, null],
    [15, 15],
    [5.01, 15],
    [5, 5],
    [1, 1],
    [0.01, 1],
    [0, null],
    [-3, null],
  ])("with %s minutes left is %s", (minutes, warning) => {
    expect(SittingTime.warningAt(minutes * MINUTE)).toBe(warning);
  });
});
