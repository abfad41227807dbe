import type { SeededRandom } from "./seeded-random.ts";
import type { WeightRegion } from "./selection-rules.ts";
import { WHOLE } from "./value.ts";

/**
 * Weights drawn uniformly from a region of the weights that sum to 1. PURE.
 * any: spacings of exponential numbers, −ln u each, divided by their sum. within: every weight but the last of those with
 * the widest span is drawn uniformly within the margin of the declared one, that one is what remains, and the draw counts
 * when it lies within its own margin. A weight leaves neither 0 nor 1.
 */
export class WeightDraws {
  /** The weights of the present draw, 0 to 1. */
  readonly now: Float64Array;
  readonly #declared: readonly number[];
  readonly #region: WeightRegion;
  readonly #random: SeededRandom;
  readonly #low: readonly number[];
  readonly #high: readonly number[];
  /** The weight that takes what remains. */
  readonly #last: number;

  constructor(given: { declared: readonly number[]; region: WeightRegion; random: SeededRandom }) {
    const { declared, region } = given;
    const margin = region.kind === "within" ? region.margin : WHOLE;
    this.#declared = declared.map((weight) => weight / WHOLE);
    this.#region = region;
    this.#random = given.random;
    this.#low = declared.map((weight) => Math.max(0, weight - margin) / WHOLE);
    this.#high = declared.map((weight) => Math.min(WHOLE, weight + margin) / WHOLE);
    const spans = declared.map((_, at) => (this.#high[at] ?? 0) - (this.#low[at] ?? 0));
    this.#last = spans.lastIndexOf(Math.max(...spans));
    this.now = Float64Array.from(this.#declared);
  }

  next(): void {
    if (this.#declared.length < 2) return;
    if (this.#region.kind === "any") this.#any();
    else if (this.#region.margin > 0) while (!this.#within());
  }

  #any(): void {
    const { now } = this;
    let sum = 0;
    for (let at = 0; at < now.length; at += 1) {
      const length = -Math.log(this.#random.uniform());
      now[at] = length;
      sum += length;
    }
    for (let at = 0; at < now.length; at += 1) now[at] = (now[at] ?? 0) / sum;
  }

  #within(): boolean {
    const { now } = this;
    let rest = 1;
    for (let at = 0; at < now.length; at += 1) {
      if (at === this.#last) continue;
      const low = this.#low[at] ?? 0;
      const weight = low + ((this.#high[at] ?? 0) - low) * this.#random.uniform();
      now[at] = weight;
      rest -= weight;
    }
    now[this.#last] = rest;
    return rest >= (this.#low[this.#last] ?? 0) && rest <= (this.#high[this.#last] ?? 1);
  }
}
