/**
 * The lot that decides between people equal in everything announced: the SHA-256 of this text, in hexadecimal; its
 * first twelve digits are a number, and the higher one comes first. Anyone with the announced seed can draw it again. PURE.
 */
export const lotText = ({ seed, cadreId }: { seed: string; cadreId: string }): string =>
  `${seed}:lot:${cadreId}`;

/** Below 2^48, so that a number holds it exactly. `hash`: hexadecimal SHA-256 of `lotText`. Throws on anything else. */
export function lotOf(hash: string): number {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("a lot is read from a SHA-256 in lower-case hexadecimal");
  return Number.parseInt(hash.slice(0, 12), 16);
}
