/**
 * Exact fractions. PURE. Every order, threshold and tie is decided on these, never on binary floating point.
 * A `Ratio` is in lowest terms with a positive denominator, so equal values have equal parts.
 */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

const divisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** Throws on a denominator of zero: no rule divides by nothing. */
export const of = (numerator: bigint, denominator = 1n): Ratio => {
  if (denominator === 0n) throw new RangeError("A fraction cannot have the denominator zero.");
  const sign = denominator < 0n ? -1n : 1n;
  const common = divisor(numerator, denominator * sign) * sign;
  return common === 1n
    ? { numerator, denominator }
    : { numerator: numerator / common, denominator: denominator / common };
};

export const zero: Ratio = { numerator: 0n, denominator: 1n };

/** Whole `units` of which `perOne` make one: `ofUnits(8650, 100)` is 86.5. Throws when `units` is not whole. */
export const ofUnits = (units: number, perOne: number): Ratio => of(BigInt(units), BigInt(perOne));
/** Points from hundredths. */
export const ofCenti = (centi: number): Ratio => ofUnits(centi, 100);

export const add = (a: Ratio, b: Ratio): Ratio =>
  a.denominator === b.denominator
    ? of(a.numerator + b.numerator, a.denominator)
    : of(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = (a: Ratio): Ratio => ({ numerator: -a.numerator, denominator: a.denominator });
export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, negate(b));
export const multiply = (a: Ratio, b: Ratio): Ratio =>
  of(a.numerator * b.numerator, a.denominator * b.denominator);
export const divide = (a: Ratio, b: Ratio): Ratio =>
  of(a.numerator * b.denominator, a.denominator * b.numerator);
export const absolute = (a: Ratio): Ratio => (a.numerator < 0n ? negate(a) : a);

/** Negative, zero or positive as `a` is below, at or above `b`. */
export const compare = (a: Ratio, b: Ratio): number => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};
export const equals = (a: Ratio, b: Ratio): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;

export const sum = (values: readonly Ratio[]): Ratio => values.reduce(add, zero);

/** Throws on an empty list. */
export const mean = (values: readonly Ratio[]): Ratio => divide(sum(values), of(BigInt(values.length)));

export const highest = (values: readonly Ratio[]): Ratio | null =>
  values.reduce<Ratio | null>(
    (best, value) => (best === null || compare(value, best) > 0 ? value : best),
    null,
  );
export const lowest = (values: readonly Ratio[]): Ratio | null =>
  values.reduce<Ratio | null>(
    (best, value) => (best === null || compare(value, best) < 0 ? value : best),
    null,
  );

/** For charts and statistics only; never for an order, a threshold or a tie. */
export const approximate = (a: Ratio): number => Number(a.numerator) / Number(a.denominator);
