import * as Rational from "../shared/rational.ts";
import type { ListCandidate } from "./list-candidate.ts";
import { type Caps, type Place, Seats } from "./seats.ts";

/** Weights of one criterion, 0 to 1, both ends included. */
export type Interval = { low: Rational.Ratio; high: Rational.Ratio };

/**
 * For each criterion the exact interval of its weight within which the selected set stays the best, the other weights
 * rescaled in proportion: S_i(w) = w·v_ij + (1 − w)·R_i. With nested caps a set is the best when no exchange improves it,
 * and whom b could replace are the selected of the innermost full unit b belongs to. So the set stays while in each full
 * unit the least of those in stands no lower than the best of those out: a concave function of w, whose ends are found by
 * going from crossing to crossing w* = (R_b − R_a)/((v_aj − v_bj) + (R_b − R_a)), from 0 and from 1 towards the declared
 * weight. PURE. Composites are taken unrounded; where an unrounded one already stands the other way (rounded, they are
 * equal and the tie rule decided), and where a criterion has all the weight, the interval is the declared weight alone.
 */
export function weightIntervals(given: {
  candidates: readonly ListCandidate[];
  /** Ids; what adviseList gives for these candidates. */
  selected: readonly string[];
  list: Caps;
  /** Ten-thousandths, in the order of the values. */
  weights: readonly number[];
}): Interval[] {
  const groups = exchanges(given);
  const total = given.weights.reduce((sum, weight) => sum + weight, 0);
  return given.weights.map((weight, at) => {
    const declared = Rational.ofUnits(weight, total);
    if (weight === total) return { low: declared, high: declared };
    const scale = { weights: given.weights, at, total };
    const linesOf = (side: readonly ListCandidate[]) => side.map(({ values }) => new Line(values, scale));
    const ends = groups.map(({ inside, outside }) =>
      intervalOf({ above: linesOf(inside), below: linesOf(outside), declared }),
    );
    return {
      low: Rational.highest(ends.map(({ low }) => low)) ?? Rational.zero,
      high: Rational.lowest(ends.map(({ high }) => high)) ?? ONE,
    };
  });
}

const ONE = Rational.of(1n);

type Group = { inside: ListCandidate[]; outside: ListCandidate[] };

/** For each full unit: who is in, and who is out with it as the innermost full unit around them. */
function exchanges(given: {
  candidates: readonly ListCandidate[];
  selected: readonly string[];
  list: Caps;
}): Group[] {
  const selected = new Set(given.selected);
  const seats = new Seats(given.list);
  const inside = given.candidates.filter(({ id }) => selected.has(id));
  for (const candidate of inside) seats.take(candidate);
  const groups = new Map<string, Group>();
  for (const candidate of given.candidates) {
    const unit = selected.has(candidate.id) ? null : seats.innermostFull(candidate);
    if (unit === null) continue;
    const known = groups.get(unit) ?? { inside: inside.filter((each) => belongs(each, unit)), outside: [] };
    known.outside.push(candidate);
    groups.set(unit, known);
  }
  return [...groups.values()].filter((group) => group.inside.length > 0);
}

const belongs = ({ communityId, subdistrictId }: Place, unit: string): boolean =>
  unit === "" || unit === communityId || unit === subdistrictId;

type Scale = { weights: readonly number[]; at: number; total: number };

/** S(w) = rest + w·(value − rest): binary fractions for everybody, exact ones for the few that come near an end. */
class Line {
  readonly start: number;
  readonly slope: number;
  readonly #values: readonly Rational.Ratio[];
  readonly #scale: Scale;
  #rest: Rational.Ratio | null = null;

  constructor(values: readonly Rational.Ratio[], scale: Scale) {
    const { weights, at, total } = scale;
    this.#values = values;
    this.#scale = scale;
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      if (value !== undefined && index !== at) sum += (weights[index] ?? 0) * Rational.approximate(value);
    }
    this.start = sum / (total - (weights[at] ?? 0));
    this.slope = Rational.approximate(this.value) - this.start;
  }

  get value(): Rational.Ratio {
    return this.#values[this.#scale.at] ?? Rational.zero;
  }

  get rest(): Rational.Ratio {
    const { weights, at, total } = this.#scale;
    const others = total - (weights[at] ?? 0);
    this.#rest ??= Rational.sum(
      this.#values.map((value, index) =>
        index === at
          ? Rational.zero
          : Rational.multiply(Rational.ofUnits(weights[index] ?? 0, others), value),
      ),
    );
    return this.#rest;
  }
}

const heightAt = ({ value, rest }: Line, weight: Rational.Ratio): Rational.Ratio =>
  Rational.add(Rational.multiply(weight, value), Rational.multiply(Rational.subtract(ONE, weight), rest));

type Sides = { above: readonly Line[]; below: readonly Line[]; declared: Rational.Ratio };

function intervalOf(sides: Sides): Interval {
  const pair = tightest(sides, sides.declared);
  if (Rational.compare(pair.gap, Rational.zero) < 0) return { low: sides.declared, high: sides.declared };
  return { low: endFrom(sides, Rational.zero), high: endFrom(sides, ONE) };
}

/** Newton's way along a concave function: each crossing lies nearer, none goes past the end; done where nothing is negative. */
function endFrom(sides: Sides, outermost: Rational.Ratio): Rational.Ratio {
  let weight = outermost;
  for (;;) {
    const { a, b, gap } = tightest(sides, weight);
    if (Rational.compare(gap, Rational.zero) >= 0) return weight;
    const rests = Rational.subtract(b.rest, a.rest);
    weight = Rational.divide(rests, Rational.add(Rational.subtract(a.value, b.value), rests));
  }
}

/** The lowest of those in and the highest of those out, and how far they are apart. */
function tightest({ above, below }: Sides, weight: Rational.Ratio) {
  const a = extreme({ lines: above, weight, sign: -1 });
  const b = extreme({ lines: below, weight, sign: 1 });
  return { a, b, gap: Rational.subtract(heightAt(a, weight), heightAt(b, weight)) };
}

/** Binary fractions leave a handful, exact fractions decide among them. */
const CLOSE = 1e-9;

function extreme({
  lines,
  weight,
  sign,
}: {
  lines: readonly Line[];
  weight: Rational.Ratio;
  sign: 1 | -1;
}): Line {
  const near = decimal(weight);
  let best = Number.NEGATIVE_INFINITY;
  for (const { start, slope } of lines) best = Math.max(best, sign * (start + near * slope));
  let found: { line: Line; height: Rational.Ratio } | null = null;
  for (const line of lines) {
    if (sign * (line.start + near * line.slope) < best - CLOSE) continue;
    const height = heightAt(line, weight);
    if (found === null || sign * Rational.compare(height, found.height) > 0) found = { line, height };
  }
  if (found === null) throw new Error("a full unit has somebody in and somebody out");
  return found.line;
}

/** To eighteen digits; the parts of a crossing can be too long for a number of their own. */
const decimal = ({ numerator, denominator }: Rational.Ratio): number =>
  Number((numerator * 10n ** 18n) / denominator) / 1e18;
