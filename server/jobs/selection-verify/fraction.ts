/** Exact fractions of this command's own: nothing here is taken from what the server computes with. Denominators are positive. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

const common = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : common(b, a % b));

export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
  const [n, d] = [BigInt(top), BigInt(bottom)];
  if (d === 0n) throw new RangeError("division by zero");
  const by = common(n, d) * (d < 0n ? -1n : 1n);
  return by === 0n ? { top: 0n, bottom: 1n } : { top: n / by, bottom: d / by };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);

/** Below zero: a comes before b. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, fraction(0));

/** Whole units of which `perOne` make one, rounded half up. */
export function halfUp(value: Fraction, perOne = 1): number {
  const doubled = 2n * value.top * BigInt(perOne) + value.bottom;
  const by = 2n * value.bottom;
  const cut = doubled / by;
  return Number(doubled % by < 0n ? cut - 1n : cut);
}
