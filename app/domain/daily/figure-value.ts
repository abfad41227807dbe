import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { FigureUnit } from "./figures.ts";

/**
 * A figure as it was counted, and its change against another day. PURE. Everything stays whole numbers or exact
 * fractions; one decimal is cut off once, for display, half away from zero.
 *
 * people, count, times: `part` alone · share: part of whole people · years: `part` months of age over `whole` people.
 */
export type FigureValue = { part: number; whole: number | null };

const MONTHS = 12n;
const HUNDRED = Rational.of(100n);

/** In the figure's own unit; a share in hundredths of the whole (per cent). Null: nobody to take a share or a mean of. */
export function exactOf(unit: FigureUnit, { part, whole }: FigureValue): Rational.Ratio | null {
  if (unit !== "share" && unit !== "years") return Rational.of(BigInt(part));
  if (whole === null || whole === 0) return null;
  const ratio = Rational.of(BigInt(part), BigInt(whole));
  return unit === "share" ? Rational.multiply(ratio, HUNDRED) : Rational.divide(ratio, Rational.of(MONTHS));
}

const digitsOf = (unit: FigureUnit): number => (unit === "share" || unit === "years" ? 1 : 0);

/** `58.9` for a share, `1204` for a count; null where there is nothing to show. */
export function shown(unit: FigureUnit, value: FigureValue): string | null {
  const exact = exactOf(unit, value);
  return exact === null ? null : Decimal.fixed({ value: exact, digits: digitsOf(unit) });
}

/**
 * `difference`: people, count, times in themselves, a share in percentage points, a mean age in years, with its sign.
 * `percent`: of things counted only, where there were some: a change of people is told in people, a change of a share
 * in points, and never as per cent.
 */
export type Change = { difference: string; direction: -1 | 0 | 1; percent: string | null };

const signed = (text: string): string => (/^-|^0(\.0)?$/.test(text) ? text.replace("-", "−") : `+${text}`);

export function changeOf(
  unit: FigureUnit,
  { now, before }: { now: FigureValue; before: FigureValue },
): Change | null {
  const [exact, earlier] = [exactOf(unit, now), exactOf(unit, before)];
  if (exact === null || earlier === null) return null;
  const difference = Rational.subtract(exact, earlier);
  const order = Rational.compare(difference, Rational.zero);
  return {
    difference: signed(fixedDifference(difference, digitsOf(unit))),
    direction: order < 0 ? -1 : order > 0 ? 1 : 0,
    percent: percentOf(unit, { difference, before: earlier }),
  };
}

function percentOf(
  unit: FigureUnit,
  { difference, before }: { difference: Rational.Ratio; before: Rational.Ratio },
): string | null {
  if ((unit !== "count" && unit !== "times") || before.numerator === 0n) return null;
  return signed(fixedDifference(Rational.multiply(Rational.divide(difference, before), HUNDRED), 1));
}

/** Without a minus before nothing. */
const fixedDifference = (value: Rational.Ratio, digits: number): string => {
  const text = Decimal.fixed({ value, digits });
  return /^-0(\.0)?$/.test(text) ? text.slice(1) : text;
};
