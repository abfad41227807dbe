import * as Rational from "../shared/rational.ts";
import type { ComponentSource } from "./scheme.ts";

/**
 * The result of a quarter or a year. PURE. Imported as `PeriodResult`.
 * Points of components and results are hundredths of 100. Each result is an exact fraction of its components, rounded
 * half up to a hundredth once. A component that is missing (nobody rated, too few raters, no month with a scheme) is left
 * out and its weight is spread over the others in proportion: the weight that counts is `weight / countedWeight`.
 */
export type GivenComponent = {
  source: ComponentSource;
  /** Basis points; those of a period sum 10 000. */
  weight: number;
  /** Null: left out. */
  points: number | null;
  /** Why it is left out. */
  why?: string;
};

export type PeriodResult = {
  /** Null: every component is missing. */
  total: number | null;
  components: GivenComponent[];
  /** Weights of the components that count, together. */
  countedWeight: number;
  leftOut: ComponentSource[];
};

/** Not negative; half goes up. */
const roundHalfUp = ({ numerator, denominator }: Rational.Ratio): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

export function of({ components }: { components: readonly GivenComponent[] }): PeriodResult {
  let countedWeight = 0;
  let weighted = 0n;
  for (const { points, weight } of components) {
    if (points === null || weight <= 0) continue;
    countedWeight += weight;
    weighted += BigInt(points) * BigInt(weight);
  }
  return {
    total: countedWeight === 0 ? null : roundHalfUp(Rational.of(weighted, BigInt(countedWeight))),
    components: components.map((component) => ({ ...component })),
    countedWeight,
    leftOut: components.filter(({ points }) => points === null).map(({ source }) => source),
  };
}

/** A month's points under the scheme it was counted by. */
export type ScaledMonth = { points: number; maximum: number };

/** Mean of the months that have a scheme, on the scale of 100; null: none has. */
export function ofMonths(months: readonly (ScaledMonth | null)[]): number | null {
  const shares = months.flatMap((month) =>
    month === null || month.maximum <= 0 ? [] : [Rational.of(BigInt(month.points), BigInt(month.maximum))],
  );
  return shares.length === 0
    ? null
    : roundHalfUp(Rational.multiply(Rational.mean(shares), Rational.of(10_000n)));
}

/** Mean of the quarters that have a result; null: none has. */
export function ofQuarters(quarters: readonly (number | null)[]): number | null {
  const known = quarters.flatMap((points) => (points === null ? [] : [Rational.of(BigInt(points))]));
  return known.length === 0 ? null : roundHalfUp(Rational.mean(known));
}
