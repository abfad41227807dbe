import * as Rational from "../shared/rational.ts";
import { WHOLE } from "./value.ts";

/** One criterion's part of the sum: weight in ten-thousandths, value exact. */
export type Part = { weight: number; value: Rational.Ratio };

/** Σ w·v without loss, 0 to 1. PURE. */
export const exactOf = (parts: readonly Part[]): Rational.Ratio =>
  Rational.sum(parts.map(({ weight, value }) => Rational.multiply(Rational.ofUnits(weight, WHOLE), value)));

/** Σ w·v in whole ten-thousandths, rounded half up: what candidates are ordered by. PURE. */
export const compositeOf = (parts: readonly Part[]): number => tenThousandths(exactOf(parts));

/** Half up; values are never negative. */
export function tenThousandths(value: Rational.Ratio): number {
  const doubled = 2n * value.numerator * BigInt(WHOLE) + value.denominator;
  return Number(doubled / (2n * value.denominator));
}
