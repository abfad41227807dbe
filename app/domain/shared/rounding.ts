import type { Rounding } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "./rational.ts";

/**
 * Rounding at a place a rule names. PURE. `null` leaves the value exact.
 * Half away from zero: 0.125 → 0.13 and −0.125 → −0.13 at two digits. Half even: 0.125 → 0.12. Towards zero: −0.129 → −0.12.
 */
export const of = (input: { value: Rational.Ratio; rounding: Rounding | null }): Rational.Ratio => {
  const { value, rounding } = input;
  if (rounding === null) return value;
  const scale = 10n ** BigInt(rounding.digits);
  const scaled = value.numerator * scale;
  const magnitude = scaled < 0n ? -scaled : scaled;
  const whole = magnitude / value.denominator;
  const rest = (magnitude % value.denominator) * 2n;
  const up =
    rounding.mode === "towardsZero"
      ? false
      : rest > value.denominator ||
        (rest === value.denominator && (rounding.mode === "halfAwayFromZero" || whole % 2n === 1n));
  const rounded = up ? whole + 1n : whole;
  return Rational.of(scaled < 0n ? -rounded : rounded, scale);
};
