/** Exact interval of a share (Clopper & Pearson 1934). PURE; binary floating point: for reading only. */
export type ShareInterval = { low: number; high: number };

/**
 * The shares under which at most, and at least, so many successes are not rarer than half of what the confidence leaves.
 * `trials` ≥ 1 whole, `successes` 0 to `trials`. `confidence` 0.95 unless told.
 */
export function binomialInterval(given: {
  successes: number;
  trials: number;
  confidence?: number;
}): ShareInterval {
  const { successes, trials, confidence = 0.95 } = given;
  const tail = (1 - confidence) / 2;
  return {
    // P(X ≥ s | p) = I_p(s, n − s + 1) rises with p.
    low:
      successes === 0
        ? 0
        : shareWhere((p) => incompleteBeta({ x: p, a: successes, b: trials - successes + 1 }) - tail),
    high:
      successes === trials
        ? 1
        : shareWhere((p) => incompleteBeta({ x: p, a: successes + 1, b: trials - successes }) - (1 - tail)),
  };
}

/** Where a function rising on 0 to 1 passes zero, by halving until no binary fraction lies between. */
function shareWhere(rising: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high || high - low < 1e-15) return middle;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
}

/** Regularized incomplete beta function I_x(a, b), by Lentz's continued fraction (DLMF 8.17.22). */
export function incompleteBeta({ x, a, b }: { x: number; a: number; b: number }): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta({ x: 1 - x, a: b, b: a });
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * continuedFraction({ x, a, b })) / a;
}

const TINY = 1e-300;
const apart = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

function continuedFraction({ x, a, b }: { x: number; a: number; b: number }): number {
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const terms = [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ];
    let step = 1;
    for (const term of terms) {
      d = 1 / apart(1 + term * d);
      c = apart(1 + term / c);
      step = c * d;
      fraction *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

/** ln Γ for arguments ≥ 1 (Lanczos, g = 7, nine terms). */
function logGamma(value: number): number {
  const x = value - 1;
  let sum = 0.9999999999998099;
  LANCZOS.forEach((term, at) => {
    sum += term / (x + at + 1);
  });
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
