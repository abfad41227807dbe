import * as Rational from "./rational.ts";
import { ok, type Result, refused } from "./refusal.ts";
import * as Rounding from "./rounding.ts";

/**
 * Decimal text ↔ exact values. PURE.
 * Refuses: `decimal.not-a-number` · `decimal.too-fine` (more decimals than the place holds) · `decimal.too-large`.
 */
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const LARGEST = 1_000_000_000_000n;

/**
 * An integer in units of 10^−digits: `parse({ text: "86.5", digits: 2 })` is 8650. A JSON number is read through its
 * shortest decimal text, so 0.7 is seven tenths; one that prints with an exponent is not a decimal.
 */
export const parse = (input: { text: string | number; digits: number }): Result<number> => {
  const text = String(input.text).trim();
  const match = DECIMAL.exec(text);
  if (match === null) return refused("decimal.not-a-number", { text });
  const [, sign = "", whole = "0", fraction = ""] = match;
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > input.digits) {
    return refused("decimal.too-fine", { text, digits: input.digits });
  }
  const units = BigInt(whole + significant.padEnd(input.digits, "0"));
  if (units > LARGEST) return refused("decimal.too-large", { text });
  const value = Number(units);
  return ok(sign === "-" && value !== 0 ? -value : value);
};

/** Points in hundredths. */
export const parseCenti = (text: string | number): Result<number> => parse({ text, digits: 2 });

/** Shortest decimal of a whole number of 10^−digits: `text({ units: 8650, digits: 2 })` is "86.5". */
export const text = (input: { units: number; digits: number }): string =>
  exact(Rational.of(BigInt(input.units), 10n ** BigInt(input.digits)));

/** Hundredths as points with two decimals: 8650 → "86.50". */
export const points = (centi: number): string => fixed({ value: Rational.ofCenti(centi), digits: 2 });

/** With exactly `digits` decimals, half away from zero where more would be needed. Display only. */
export const fixed = (input: { value: Rational.Ratio; digits: number }): string => {
  const { value, digits } = input;
  const rounded = Rounding.of({ value, rounding: { digits, mode: "halfAwayFromZero" } });
  const units = (rounded.numerator * 10n ** BigInt(digits)) / rounded.denominator;
  const magnitude = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const sign = units < 0n ? "-" : "";
  return digits === 0
    ? sign + magnitude
    : `${sign}${magnitude.slice(0, -digits)}.${magnitude.slice(-digits)}`;
};

/** Without loss: the shortest decimal where there is one ("86.5"), else the fraction ("259/3"). Traces carry this text. */
export const exact = (value: Rational.Ratio): string => {
  const digits = decimalDigits(value.denominator);
  if (digits === null) return `${value.numerator}/${value.denominator}`;
  return fixed({ value, digits });
};

/** Reads what `exact` wrote. Throws on anything else: a trace is our own writing. */
export const ofExact = (written: string): Rational.Ratio => {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(written);
  if (fraction !== null) return Rational.of(BigInt(fraction[1] ?? "0"), BigInt(fraction[2] ?? "1"));
  const match = DECIMAL.exec(written);
  if (match === null) throw new RangeError(`Not an exact value: ${written}`);
  const [, sign = "", whole = "0", decimals = ""] = match;
  const magnitude = BigInt(whole + decimals);
  return Rational.of(sign === "-" ? -magnitude : magnitude, 10n ** BigInt(decimals.length));
};

/** Decimals needed to write a fraction with this denominator; null when it never ends. */
const decimalDigits = (denominator: bigint): number | null => {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
};
