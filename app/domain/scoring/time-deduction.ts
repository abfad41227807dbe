import type { Centi, LadderBand, Timing } from "./rule-set.ts";

export type TimeDeduction = {
  /** Points taken, after the cap. */
  points: Centi;
  disqualified: boolean;
  /** The reading that counts; null: nobody measured, nothing is taken. */
  elapsedMs: number | null;
  readingsMs: number[];
  kind: "within" | "overtime" | "undertime" | "notMeasured";
  /** Whole seconds over or under. */
  seconds: number;
  band: LadderBand | null;
  /** What the ladder alone would have taken. */
  uncapped: Centi;
};

/**
 * Overtime and undertime deduction of one performance. PURE.
 *
 * Seconds over the limit and under the minimum are whole and truncated, in the contestant's favour: 8:00.999 with a
 * limit of 8:00 is not over, whatever the ladder says of second 0, and a fraction of a second never reaches the next band.
 * With two timekeepers the more favourable reading counts: not disqualified before disqualified, then the smaller
 * deduction, then the first reading. The ladder must have passed `TimeLadder.problems`; seconds no band names cost nothing.
 */
export const of = (input: { timing: Timing; readingsMs: readonly number[] }): TimeDeduction => {
  const readings = [...input.readingsMs];
  const [first, ...others] = readings.map((elapsedMs) =>
    ofReading({ timing: input.timing, elapsedMs, readings }),
  );
  if (first === undefined) {
    return { ...nothing, elapsedMs: null, readingsMs: [], kind: "notMeasured" };
  }
  return others.reduce((best, other) => (isMilder(other, best) ? other : best), first);
};

const nothing = { points: 0, disqualified: false, seconds: 0, band: null, uncapped: 0 } as const;

const isMilder = (a: TimeDeduction, b: TimeDeduction): boolean =>
  a.disqualified === b.disqualified ? a.points < b.points : b.disqualified;

const ofReading = (input: { timing: Timing; elapsedMs: number; readings: number[] }): TimeDeduction => {
  const { timing, elapsedMs } = input;
  const over = Math.floor((elapsedMs - timing.limitMs) / 1000);
  const under = timing.minimumMs === null ? 0 : Math.floor((timing.minimumMs - elapsedMs) / 1000);
  const base = { elapsedMs, readingsMs: input.readings };
  if (over <= 0 && under <= 0) return { ...nothing, ...base, kind: "within" };
  const kind = over > 0 ? "overtime" : "undertime";
  const seconds = Math.max(over, under);
  const ladder = kind === "overtime" ? timing.overtime : timing.undertime;
  const band =
    ladder.find(
      ({ fromSeconds, toSeconds }) => seconds >= fromSeconds && (toSeconds === null || seconds <= toSeconds),
    ) ?? null;
  const uncapped = band?.points ?? 0;
  return {
    ...base,
    points: Math.min(uncapped, timing.maximumDeduction ?? uncapped),
    disqualified: band?.disqualify ?? false,
    kind,
    seconds,
    band,
    uncapped,
  };
};
