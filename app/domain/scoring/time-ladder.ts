import type { Problem } from "./problem.ts";
import type { LadderBand, Timing } from "./rule-set.ts";

/**
 * Faults of a timing's ladders. PURE. "Bands must neither overlap nor leave a gap."
 *
 * A ladder starts at second 0 or 1, each band follows the one before it by one second, and the last has no end
 * (for undertime it may also end at the minimum itself: nobody can be shorter). An empty ladder takes nothing.
 * Rules: `ladder.gap` · `ladder.overlap` · `ladder.order` · `ladder.no-end` · `ladder.band-reversed` ·
 * `ladder.points` · `ladder.without-minimum` · `timing.range`.
 */
export const problems = (input: { timing: Timing; path: string }): Problem[] => {
  const { timing, path } = input;
  return [
    ...rangeProblems(input),
    ...bandProblems({ bands: timing.overtime, path: `${path}.overtime`, endsAt: null }),
    ...bandProblems({
      bands: timing.undertime,
      path: `${path}.undertime`,
      endsAt: timing.minimumMs === null ? null : Math.floor(timing.minimumMs / 1000),
    }),
  ];
};

const rangeProblems = ({ timing, path }: { timing: Timing; path: string }): Problem[] => {
  const found: Problem[] = [];
  const { minimumMs, limitMs, warningMs, maximumDeduction } = timing;
  const range = (field: string, facts: Problem["facts"]) =>
    found.push({ path: `${path}.${field}`, rule: "timing.range", facts });
  if (!isWhole(limitMs) || limitMs <= 0) range("limitMs", { value: limitMs });
  if (minimumMs !== null && (!isWhole(minimumMs) || minimumMs > limitMs))
    range("minimumMs", { value: minimumMs });
  if (!isWhole(warningMs) || warningMs > limitMs) range("warningMs", { value: warningMs });
  if (maximumDeduction !== null && !isWhole(maximumDeduction))
    range("maximumDeduction", { value: maximumDeduction });
  if (minimumMs === null && timing.undertime.length > 0) {
    found.push({ path: `${path}.undertime`, rule: "ladder.without-minimum", facts: {} });
  }
  return found;
};

const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0;

const bandProblems = (input: {
  bands: readonly LadderBand[];
  path: string;
  endsAt: number | null;
}): Problem[] => {
  const { bands, path } = input;
  const found: Problem[] = [];
  bands.forEach((band, index) => {
    const at = `${path}[${index}]`;
    found.push(...ownProblems({ band, path: at }));
    const before = bands[index - 1];
    if (before === undefined) {
      if (band.fromSeconds > 1) found.push(gap({ path: at, from: 1, to: band.fromSeconds - 1 }));
    } else found.push(...seamProblems({ before, band, path: at }));
  });
  const last = bands.at(-1);
  if (
    last !== undefined &&
    last.toSeconds !== null &&
    !(input.endsAt !== null && last.toSeconds >= input.endsAt)
  ) {
    const facts = { seconds: last.toSeconds };
    found.push({ path: `${path}[${bands.length - 1}].toSeconds`, rule: "ladder.no-end", facts });
  }
  return found;
};

const gap = (input: { path: string; from: number; to: number }): Problem => ({
  path: input.path,
  rule: "ladder.gap",
  facts: { from: input.from, to: input.to },
});

const ownProblems = ({ band, path }: { band: LadderBand; path: string }): Problem[] => {
  const found: Problem[] = [];
  const { fromSeconds, toSeconds, points } = band;
  if (!isWhole(fromSeconds) || (toSeconds !== null && (!isWhole(toSeconds) || toSeconds < fromSeconds))) {
    found.push({
      path,
      rule: "ladder.band-reversed",
      facts: { from: fromSeconds, to: toSeconds ?? "" },
    });
  }
  if (!isWhole(points))
    found.push({ path: `${path}.points`, rule: "ladder.points", facts: { points: points / 100 } });
  return found;
};

/** How a band joins the one before it: exactly one of order, overlap and gap, or nothing. */
const seamProblems = (input: { before: LadderBand; band: LadderBand; path: string }): Problem[] => {
  const { before, band, path } = input;
  if (band.fromSeconds < before.fromSeconds) {
    return [{ path, rule: "ladder.order", facts: { from: band.fromSeconds, before: before.fromSeconds } }];
  }
  if (before.toSeconds === null || band.fromSeconds <= before.toSeconds) {
    const to = Math.min(
      before.toSeconds ?? Number.POSITIVE_INFINITY,
      band.toSeconds ?? Number.POSITIVE_INFINITY,
    );
    const facts = { from: band.fromSeconds, to: Number.isFinite(to) ? to : "" };
    return [{ path, rule: "ladder.overlap", facts }];
  }
  if (band.fromSeconds > before.toSeconds + 1) {
    return [gap({ path, from: before.toSeconds + 1, to: band.fromSeconds - 1 })];
  }
  return [];
};
