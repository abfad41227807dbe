import { normaliseText } from "../people/normalise.ts";

/** How alike two texts are, by the pairs of neighbouring characters their first 300 share. PURE. */
const COMPARED = 300;

const pairsOf = (text: string): Map<string, number> => {
  const plain = normaliseText(text.slice(0, COMPARED)).replace(/[\s\p{P}\p{S}]/gu, "");
  const pairs = new Map<string, number>();
  const [...characters] = plain.length === 1 ? plain + plain : plain;
  for (let index = 1; index < characters.length; index += 1) {
    const pair = `${characters[index - 1]}${characters[index]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** Dice's coefficient in basis points: 10 000 for the same pairs, 0 for none in common. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const size = sizeOf(a) + sizeOf(b);
  if (size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return Math.floor((2 * shared * 10_000) / size);
}

/** From here on two texts of one person, day, kind and building are put before a person as the same. */
export const ALIKE_FROM = 6_000;
