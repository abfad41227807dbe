import * as Rational from "../shared/rational.ts";
import { compositeOf } from "./composite.ts";
import { WHOLE } from "./value.ts";

/**
 * Composites of many people at once: binary fractions first, exact fractions wherever those come so near to the middle
 * between two ten-thousandths that they might round another way. The same numbers as `compositeOf`. PURE.
 */
export function compositesOf(given: {
  people: readonly { values: readonly Rational.Ratio[] }[];
  /** Ten-thousandths. */
  weights: readonly number[];
}): number[] {
  const { people, weights } = given;
  return people.map(({ values }) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) {
      const value = values[at];
      if (value !== undefined)
        sum += (weights[at] ?? 0) * (Number(value.numerator) / Number(value.denominator));
    }
    const rounded = Math.floor(sum + 0.5);
    const fromMiddle = Math.abs(sum + 0.5 - Math.round(sum + 0.5));
    if (fromMiddle > SURE) return rounded;
    return compositeOf(weights.map((weight, at) => ({ weight, value: values[at] ?? Rational.zero })));
  });
}

/** Sums of a few products up to WHOLE are off by far less. */
const SURE = WHOLE * 1e-10;
