import * as Rational from "../shared/rational.ts";
import { compositeOf, exactOf, type Part } from "./composite.ts";

/** Millionths of 1; the parts sum to `total` exactly, and `total` rounded half up is the composite. PURE. */
export type Waterfall = { parts: WaterfallPart[]; total: number; otherTotal: number };
export type WaterfallPart = {
  /** Index of the criterion in the rules' order. */
  at: number;
  own: number;
  other: number;
  /** own − other: what this criterion puts the person ahead or behind by. */
  difference: number;
};

/** Where a composite comes from, next to another person's. `weights`: ten-thousandths, in the order of `values`. */
export function waterfallOf(given: {
  values: readonly Rational.Ratio[];
  other: readonly Rational.Ratio[];
  weights: readonly number[];
}): Waterfall {
  const own = shownParts(partsOf(given.values, given.weights));
  const other = shownParts(partsOf(given.other, given.weights));
  const parts = given.weights.map((_, at) => {
    const [mine, theirs] = [own.parts[at] ?? 0, other.parts[at] ?? 0];
    return { at, own: mine, other: theirs, difference: mine - theirs };
  });
  return { parts, total: own.total, otherTotal: other.total };
}

const partsOf = (values: readonly Rational.Ratio[], weights: readonly number[]): Part[] =>
  weights.map((weight, at) => ({ weight, value: values[at] ?? Rational.zero }));

const MILLION = Rational.of(1_000_000n);

/** w·v rounded down, then one more for those that lost most, until they sum to the total (largest remainder). */
function shownParts(parts: readonly Part[]): { parts: number[]; total: number } {
  const exact = parts.map((part) => Rational.multiply(exactOf([part]), MILLION));
  const lower = exact.map(wholeOf);
  const total = shownTotal(parts);
  const short = total - lower.reduce((sum, part) => sum + part, 0);
  const losses = exact
    .map((part, at) => ({ at, lost: Rational.subtract(part, Rational.of(BigInt(wholeOf(part)))) }))
    .sort((a, b) => Rational.compare(b.lost, a.lost) || a.at - b.at);
  const raised = new Set(losses.slice(0, short).map(({ at }) => at));
  return { parts: lower.map((part, at) => part + (raised.has(at) ? 1 : 0)), total };
}

/** Half up, except where that would seem to round to the next composite. */
function shownTotal(parts: readonly Part[]): number {
  const sum = Rational.multiply(exactOf(parts), MILLION);
  const nearest = wholeOf(Rational.add(sum, Rational.of(1n, 2n)));
  return Math.floor((nearest + 50) / 100) === compositeOf(parts) ? nearest : nearest - 1;
}

/** Rounded down; never negative here. */
const wholeOf = ({ numerator, denominator }: Rational.Ratio): number => Number(numerator / denominator);
