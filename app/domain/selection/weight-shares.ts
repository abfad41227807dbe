import { WHOLE } from "./value.ts";

/**
 * Weights after one was moved: the others keep their proportion among themselves, all stay whole ten-thousandths and sum
 * to 10,000 (largest remainders, the earlier one first). Others that are all 0 share the rest equally. PURE.
 */
export function movedWeights(given: { weights: readonly number[]; at: number; to: number }): number[] {
  const { weights, at } = given;
  const to = weights.length === 1 ? WHOLE : Math.min(WHOLE, Math.max(0, Math.round(given.to)));
  const rest = WHOLE - to;
  const others = weights.map((weight, index) => (index === at ? 0 : weight));
  const sum = others.reduce((total, weight) => total + weight, 0);
  const exact = others.map((weight, index) => {
    if (index === at) return 0;
    return sum === 0 ? rest / (weights.length - 1) : (weight * rest) / sum;
  });
  const shares = exact.map(Math.floor);
  let missing = rest - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .filter(({ index }) => index !== at)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    missing -= 1;
  }
  shares[at] = to;
  return shares;
}
