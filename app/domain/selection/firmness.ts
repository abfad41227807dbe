import * as Rational from "../shared/rational.ts";
import type { ListCandidate } from "./list-candidate.ts";
import { compareRank } from "./rank-key.ts";
import { SeatCounts } from "./seat-counts.ts";
import type { Caps } from "./seats.ts";
import { SeededRandom } from "./seeded-random.ts";
import type { WeightRegion } from "./selection-rules.ts";
import { WHOLE } from "./value.ts";
import { WeightDraws } from "./weight-draws.ts";

/** One draw as a chooser sees it: indexes into the candidates as they were given, the best first, and their composites. */
export type Draw = { order: Uint32Array; composites: Uint32Array };
/** Takes the place of giving seats from the top (floors): the indexes of who is selected in this draw. */
export type Choose = (draw: Draw) => Iterable<number>;

/**
 * How firm each pick is (SMAA: Lahdelma, Hokkanen & Salminen 1998): in every draw weights from the announced region,
 * every value moved by its standard error (normal) and clipped to 0 and 1, then the rule itself: composites rounded to
 * ten-thousandths, ties by the announced tie keys and the lot, caps from the top. PURE; binary floating point: for
 * reading, the list is never made from it. The same seed gives the same draws, however many are made at a time:
 * weights first, then one normal number for each value with an error, candidates as ranked, criteria in order.
 */
export class FirmnessDraws {
  readonly #candidates: readonly ListCandidate[];
  readonly #choose: Choose | null;
  readonly #random: SeededRandom;
  readonly #weights: WeightDraws;
  readonly #seats: SeatCounts;
  /** Row by row: values and errors of one candidate after the other. */
  readonly #values: Float64Array;
  readonly #errors: Float64Array;
  /** One normal number for each value with an error. */
  readonly #noise: Float64Array;
  readonly #ranked: Uint32Array;
  /** Place among equals, and back. */
  readonly #tie: Uint32Array;
  readonly #byTie: Uint32Array;
  readonly #keys: Float64Array;
  readonly #draw: Draw;
  readonly #times: Float64Array;
  readonly #weightSums: Float64Array;
  #drawn = 0;

  constructor(given: {
    candidates: readonly ListCandidate[];
    list: Caps;
    /** Declared, ten-thousandths, in the order of the values. */
    weights: readonly number[];
    region: WeightRegion;
    /** Hexadecimal. */
    seed: string;
    choose?: Choose;
  }) {
    const { candidates } = given;
    const [size, width] = [candidates.length, given.weights.length];
    this.#candidates = candidates;
    this.#choose = given.choose ?? null;
    this.#random = new SeededRandom(given.seed);
    this.#weights = new WeightDraws({ declared: given.weights, region: given.region, random: this.#random });
    this.#seats = new SeatCounts({ places: candidates, caps: given.list });
    this.#values = flat({
      candidates,
      width,
      of: ({ values }, at) => Rational.approximate(values[at] ?? Rational.zero),
    });
    this.#errors = flat({ candidates, width, of: ({ errors }, at) => errors[at] ?? 0 });
    this.#noise = new Float64Array(this.#errors.filter((error) => error > 0).length);
    this.#ranked = sorted(candidates, ({ rankKey }) => rankKey);
    this.#byTie = sorted(candidates, ({ rankKey }) => rankKey.slice(1));
    this.#tie = new Uint32Array(size);
    this.#byTie.forEach((candidate, tie) => {
      this.#tie[candidate] = tie;
    });
    this.#keys = new Float64Array(size);
    this.#draw = { order: new Uint32Array(size), composites: new Uint32Array(size) };
    this.#times = new Float64Array(size);
    this.#weightSums = new Float64Array(size * width);
  }

  get drawn(): number {
    return this.#drawn;
  }

  step(count: number): void {
    for (let at = 0; at < count; at += 1) {
      this.#weights.next();
      this.#score();
      this.#sort();
      if (this.#choose === null) {
        this.#seats.reset();
        for (const candidate of this.#draw.order) {
          if (this.#seats.take(candidate)) this.#count(candidate);
          if (this.#seats.left === 0) break;
        }
      } else {
        for (const candidate of this.#choose(this.#draw)) this.#count(candidate);
      }
      this.#drawn += 1;
    }
  }

  /** Share of the draws in which each was selected, ten-thousandths, half up; 0 before the first draw. */
  acceptability(): Map<string, number> {
    const drawn = Math.max(1, this.#drawn);
    return new Map(
      this.#candidates.map(({ id }, at) => [id, Math.floor(((this.#times[at] ?? 0) * WHOLE) / drawn + 0.5)]),
    );
  }

  /** The mean of the weights that selected somebody, 0 to 1 each: what they stand for; null: never selected. */
  centralWeights(): Map<string, number[] | null> {
    const width = this.#weights.now.length;
    return new Map(
      this.#candidates.map(({ id }, at) => {
        const times = this.#times[at] ?? 0;
        const sums = this.#weightSums.subarray(at * width, (at + 1) * width);
        return [id, times === 0 ? null : Array.from(sums, (sum) => sum / times)];
      }),
    );
  }

  #score(): void {
    const [weights, values, errors, noise] = [this.#weights.now, this.#values, this.#errors, this.#noise];
    const [ranked, composites, width] = [this.#ranked, this.#draw.composites, weights.length];
    this.#random.normals(noise);
    let next = 0;
    for (let place = 0; place < ranked.length; place += 1) {
      const candidate = ranked[place] ?? 0;
      let sum = 0;
      for (let at = 0, cell = candidate * width; at < width; at += 1, cell += 1) {
        let value = values[cell] ?? 0;
        const error = errors[cell] ?? 0;
        if (error > 0) {
          value += error * (noise[next] ?? 0);
          next += 1;
          value = value < 0 ? 0 : value > 1 ? 1 : value;
        }
        sum += (weights[at] ?? 0) * value;
      }
      composites[candidate] = Math.floor(sum * WHOLE + HALF);
    }
  }

  /** By composite, then by place among equals, in one number for each candidate. */
  #sort(): void {
    const [keys, size] = [this.#keys, this.#keys.length];
    const { order, composites } = this.#draw;
    for (let at = 0; at < size; at += 1)
      keys[at] = (WHOLE - (composites[at] ?? 0)) * size + (this.#tie[at] ?? 0);
    keys.sort();
    for (let place = 0; place < size; place += 1) {
      const key = keys[place] ?? 0;
      order[place] = this.#byTie[key - Math.floor(key / size) * size] ?? 0;
    }
  }

  #count(candidate: number): void {
    this.#times[candidate] = (this.#times[candidate] ?? 0) + 1;
    const weights = this.#weights.now;
    const from = candidate * weights.length;
    for (let at = 0; at < weights.length; at += 1) {
      this.#weightSums[from + at] = (this.#weightSums[from + at] ?? 0) + (weights[at] ?? 0);
    }
  }
}

/** Half up, with room for what binary fractions lose of an exact half. */
const HALF = 0.5 + 1e-9;

function flat(given: {
  candidates: readonly ListCandidate[];
  width: number;
  of: (candidate: ListCandidate, at: number) => number;
}): Float64Array {
  const { candidates, width } = given;
  const cells = new Float64Array(candidates.length * width);
  candidates.forEach((candidate, row) => {
    for (let at = 0; at < width; at += 1) cells[row * width + at] = given.of(candidate, at);
  });
  return cells;
}

/** Indexes of the candidates, the best first. */
const sorted = (
  candidates: readonly ListCandidate[],
  keyOf: (candidate: ListCandidate) => readonly number[],
): Uint32Array =>
  Uint32Array.from(
    candidates
      .map((candidate, at) => ({ key: keyOf(candidate), at }))
      .sort((a, b) => compareRank(a.key, b.key))
      .map(({ at }) => at),
  );
