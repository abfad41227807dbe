import { describe, expect, it } from "vitest";
import type { LadderBand, Timing } from "#app/domain/scoring/rule-set.ts";
import * as TimeDeduction from "#app/domain/scoring/time-deduction.ts";
import * as TimeLadder from "#app/domain/scoring/time-ladder.ts";
import published from "#tests/golden/china_overtime_rules.json" with { type: "json" };

const band = (
  fromSeconds: number,
  toSeconds: number | null,
  points: number,
  disqualify = false,
): LadderBand => ({
  fromSeconds,
  toSeconds,
  points,
  disqualify,
});
const timing = (over: Partial<Timing>): Timing => ({
  minimumMs: null,
  limitMs: 480_000,
  warningMs: 30_000,
  overtime: [],
  undertime: [],
  maximumDeduction: null,
  ...over,
});
const at = (input: { timing: Timing; ms: number }) => {
  const { points, disqualified } = TimeDeduction.of({ timing: input.timing, readingsMs: [input.ms] });
  return disqualified ? "disqualified" : points;
};
const rulesOf = (checked: Timing) =>
  TimeLadder.problems({ timing: checked, path: "timing" }).map(({ rule, path }) => `${rule} ${path}`);
const [integrityCup, eightMinutes, toastmasters] = published.rules;

describe("the 8-minute rule", () => {
  const limitMs = (eightMinutes?.limit_s?.[1] ?? 0) * 1000;
  const rule = timing({ limitMs, overtime: [band(1, 10, 0), band(11, 30, 20), band(31, null, 50)] });

  it("passes validation", () => {
    expect(limitMs).toBe(480_000);
    expect(rulesOf(rule)).toEqual([]);
  });

  it.each([
    { why: "on the second", ms: 480_000, points: 0 },
    { why: "a fraction over is not over", ms: 480_999, points: 0 },
    { why: "ten seconds over are free", ms: 490_999, points: 0 },
    { why: "over ten seconds", ms: 491_000, points: 20 },
    { why: "thirty seconds are still the second band", ms: 510_999, points: 20 },
    { why: "over thirty seconds", ms: 511_000, points: 50 },
    { why: "an hour", ms: 3_600_000, points: 50 },
    { why: "short, without a minimum", ms: 1000, points: 0 },
  ])("takes $points hundredths: $why", ({ ms, points }) => {
    expect(at({ timing: rule, ms })).toBe(points);
  });
});

describe("the 诚信杯 rule", () => {
  const over = integrityCup?.over ?? [];
  const asPublished = over.flatMap((row) =>
    "from_s" in row ? [band(row.from_s, row.to_s, Math.round(row.deduct * 100))] : [],
  );
  const base = timing({ minimumMs: 360_000, undertime: [band(1, null, 10)], maximumDeduction: 20 });

  it("is refused as published: 20 s stands in two bands, and nothing is said of more than 30 s", () => {
    expect(rulesOf({ ...base, overtime: asPublished })).toEqual([
      "ladder.overlap timing.overtime[2]",
      "ladder.no-end timing.overtime[2].toSeconds",
    ]);
  });

  const mended = {
    ...base,
    overtime: [band(1, 10, 2), band(11, 20, 5), band(21, 30, 10), band(31, null, 50)],
  };
  it.each([
    { ms: 480_000, points: 0 },
    { ms: 481_000, points: 2 },
    { ms: 500_000, points: 5 },
    { ms: 501_000, points: 10 },
    { ms: 520_000, points: 20 },
    { ms: 359_001, points: 0 },
    { ms: 359_000, points: 10 },
  ])("takes $points hundredths at $ms ms once mended, and never more than its cap", ({ ms, points }) => {
    expect(rulesOf(mended)).toEqual([]);
    expect(at({ timing: mended, ms })).toBe(points);
  });
});

describe("Toastmasters", () => {
  const ms = (clock: string) => {
    const [minutes = 0, seconds = 0] = clock.split(":").map(Number);
    return (minutes * 60 + seconds) * 1000;
  };
  it.each(toastmasters?.table ?? [])(
    "$contest qualifies from $qualify and disqualifies at $disqualify",
    (row) => {
      const rule = timing({
        minimumMs: ms(row.qualify),
        limitMs: ms(row.disqualify) - 1000,
        undertime: [band(1, null, 0, true)],
        overtime: [band(1, null, 0, true)],
      });
      expect(rulesOf(rule)).toEqual([]);
      expect(at({ timing: rule, ms: ms(row.qualify) - 1000 })).toBe("disqualified");
      expect(at({ timing: rule, ms: ms(row.qualify) })).toBe(0);
      expect(at({ timing: rule, ms: ms(row.disqualify) - 1 })).toBe(0);
      expect(at({ timing: rule, ms: ms(row.disqualify) })).toBe("disqualified");
    },
  );

  const rule = timing({ overtime: [band(1, 30, 10), band(31, null, 0, true)] });
  it.each([
    {
      why: "the smaller deduction",
      readingsMs: [485_000, 480_000],
      points: 0,
      disqualified: false,
      elapsedMs: 480_000,
    },
    {
      why: "any before disqualified",
      readingsMs: [520_000, 505_000],
      points: 10,
      disqualified: false,
      elapsedMs: 505_000,
    },
    {
      why: "the first of equals",
      readingsMs: [481_000, 482_000],
      points: 10,
      disqualified: false,
      elapsedMs: 481_000,
    },
    { why: "nothing where nobody measured", readingsMs: [], points: 0, disqualified: false, elapsedMs: null },
  ])("counts of two readings $why", ({ readingsMs, points, disqualified, elapsedMs }) => {
    expect(TimeDeduction.of({ timing: rule, readingsMs })).toMatchObject({ points, disqualified, elapsedMs });
  });
});

describe("a ladder", () => {
  it.each([
    {
      why: "with a gap",
      overtime: [band(1, 10, 1), band(12, null, 2)],
      faults: ["ladder.gap timing.overtime[1]"],
    },
    { why: "that starts late", overtime: [band(11, null, 2)], faults: ["ladder.gap timing.overtime[0]"] },
    {
      why: "with an overlap",
      overtime: [band(1, 10, 1), band(10, null, 2)],
      faults: ["ladder.overlap timing.overtime[1]"],
    },
    {
      why: "in the wrong order",
      overtime: [band(11, 20, 1), band(1, null, 2)],
      faults: ["ladder.gap timing.overtime[0]", "ladder.order timing.overtime[1]"],
    },
    {
      why: "without an end",
      overtime: [band(1, 10, 1)],
      faults: ["ladder.no-end timing.overtime[0].toSeconds"],
    },
    {
      why: "with an end in the middle",
      overtime: [band(1, null, 1), band(11, null, 2)],
      faults: ["ladder.overlap timing.overtime[1]"],
    },
    {
      why: "with a band turned round",
      overtime: [band(10, 1, 1), band(2, null, 2)],
      faults: [
        "ladder.gap timing.overtime[0]",
        "ladder.band-reversed timing.overtime[0]",
        "ladder.order timing.overtime[1]",
      ],
    },
    {
      why: "that gives points",
      overtime: [band(1, null, -1)],
      faults: ["ladder.points timing.overtime[0].points"],
    },
    { why: "that starts with second 0", overtime: [band(0, null, 1)], faults: [] },
  ])("$why: $faults", ({ overtime, faults }) => {
    expect(rulesOf(timing({ overtime })).sort()).toEqual([...faults].sort());
  });

  it("for undertime needs a minimum, and may end there", () => {
    expect(rulesOf(timing({ undertime: [band(1, null, 1)] }))).toEqual([
      "ladder.without-minimum timing.undertime",
    ]);
    expect(rulesOf(timing({ minimumMs: 60_000, undertime: [band(1, 60, 1)] }))).toEqual([]);
  });

  it("says from which second to which nothing is stated", () => {
    const [fault] = TimeLadder.problems({
      timing: timing({ overtime: [band(1, 10, 1), band(15, null, 2)] }),
      path: "t",
    });
    expect(fault?.facts).toEqual({ from: 11, to: 14 });
  });
});
