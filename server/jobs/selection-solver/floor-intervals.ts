import type { Highs } from "highs";
import { type FloorCandidate, programmeOf } from "#app/domain/selection/floor-programme.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import type { Interval } from "#app/domain/selection/weight-interval.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { FloorModel } from "./floor-model.ts";

export type IntervalQuestion = {
  candidates: readonly (ListCandidate & FloorCandidate)[];
  /** Ids of the advised list. */
  selected: readonly string[];
  list: PostList;
  /** Ten-thousandths, in the order of the values. */
  weights: readonly number[];
};

/**
 * For each criterion the interval of its weight within which no other set that keeps caps and floors has a greater sum,
 * the other weights rescaled in proportion, as weightIntervals says for lists without floors. The sum of a set is a
 * straight line over the weight: where another set beats the present one, the crossing of their lines is nearer, and
 * there it is solved again until none does. Sums are exact; HiGHS only names the sets. Null: the time was over.
 */
export function floorIntervals(
  highs: Highs,
  { deadline, ...asked }: IntervalQuestion & { deadline: number },
): Interval[] | null {
  const programme = programmeOf(asked);
  const model = new FloorModel({ highs, programme, deadline });
  const selected = new Set(asked.selected);
  const present = asked.candidates.map(({ id }) => selected.has(id));
  const total = asked.weights.reduce((sum, weight) => sum + weight, 0);
  try {
    const intervals: Interval[] = [];
    for (const [at, weight] of asked.weights.entries()) {
      const declared = Rational.ofUnits(weight, total);
      const lines = linesOf({ ...asked, at, total });
      const alone = { low: declared, high: declared };
      const beating = (where: Rational.Ratio) => bestAt(model, { lines, where });
      intervals.push(weight === total ? alone : intervalOf({ lines, present, declared, beating }));
    }
    return intervals;
  } catch (error) {
    if (error instanceof TimeOver) return null;
    throw error;
  } finally {
    model.dispose();
  }
}

class TimeOver extends Error {}

/** S(w) = rest + w · (value − rest), all over one denominator that does not matter here. */
type Line = { value: bigint; rest: bigint };

function linesOf(given: IntervalQuestion & { at: number; total: number }): Line[] {
  const { candidates, weights, at, total } = given;
  const others = BigInt(total - (weights[at] ?? 0));
  const common = candidates
    .flatMap(({ values }) => values)
    .reduce((all, { denominator }) => leastCommon(all, denominator), 1n);
  return candidates.map(({ values }) => {
    const whole = values.map(({ numerator, denominator }) => numerator * (common / denominator));
    const rest = whole.reduce(
      (sum, value, index) => (index === at ? sum : sum + value * BigInt(weights[index] ?? 0)),
      0n,
    );
    return { value: (whole[at] ?? 0n) * others, rest };
  });
}

/** b / a in lowest terms has b without what it shares with a. */
const leastCommon = (a: bigint, b: bigint): bigint => a * Rational.of(b, a).numerator;

type Chosen = readonly boolean[];

function intervalOf(given: {
  lines: readonly Line[];
  present: Chosen;
  declared: Rational.Ratio;
  beating: (where: Rational.Ratio) => Chosen;
}): Interval {
  const { lines, present, declared, beating } = given;
  const here = sumOf(lines, present);
  const end = (outermost: Rational.Ratio): Rational.Ratio => {
    for (let where = outermost; ; ) {
      const there = sumOf(lines, beating(where));
      if (heightAt(there, where) <= heightAt(here, where)) return where;
      const rests = there.rest - here.rest;
      where = Rational.of(rests, here.value - there.value + rests);
    }
  };
  const atDeclared = sumOf(lines, beating(declared));
  if (heightAt(atDeclared, declared) > heightAt(here, declared)) return { low: declared, high: declared };
  return { low: end(Rational.zero), high: end(Rational.of(1n)) };
}

function sumOf(lines: readonly Line[], chosen: Chosen): Line {
  const sum = { value: 0n, rest: 0n };
  for (const [at, line] of lines.entries()) {
    if (!chosen[at]) continue;
    sum.value += line.value;
    sum.rest += line.rest;
  }
  return sum;
}

/** Times the weight's denominator: for comparing at one weight. */
const heightAt = ({ value, rest }: Line, { numerator, denominator }: Rational.Ratio): bigint =>
  numerator * value + (denominator - numerator) * rest;

/** Heights are handed to HiGHS as numbers up to this. */
const SCALE = 1e6;

function bestAt(
  model: FloorModel,
  { lines, where }: { lines: readonly Line[]; where: Rational.Ratio },
): Chosen {
  const heights = lines.map((line) => heightAt(line, where));
  const highest = heights.reduce((most, height) => (height > most ? height : most), 1n);
  const worths = heights.map((height) => Number((height * BigInt(SCALE) * FINE) / highest) / Number(FINE));
  model.setWorths({ worths, step: 1e-6 });
  const outcome = model.best();
  if (outcome.kind === "found") return outcome.choice.chosen;
  if (outcome.kind === "late") throw new TimeOver();
  throw new Error("a list with floors stands, and its programme has no solution");
}

const FINE = 1_000_000n;
