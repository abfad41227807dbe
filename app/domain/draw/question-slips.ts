/**
 * The sealed draw of questions (题签, domain "Judged parts"). PURE: the hash is handed in.
 *
 * - commit: when the questions are sealed, SHA-256 of the seed's text is shown; the seed itself when the item is over.
 * - number: questions in ascending order of SHA-256 of `seed:question id` get the numbers 1, 2, 3 …
 * - draw: the contestant names a number, or leaves it to the seed: the free number whose SHA-256 of
 *   `seed:performance id:number` is the smallest. Equal hashes by number.
 * So whoever chose the questions knows no number, and whoever draws cannot be led.
 */
export type SlipHash = (text: string) => string;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Question ids in the order of their numbers, from 1. Does not depend on the order given. */
export const numbered = (input: {
  seed: string;
  questionIds: readonly string[];
  hashOf: SlipHash;
}): string[] =>
  input.questionIds
    .map((id) => ({ id, key: input.hashOf(`${input.seed}:${id}`) }))
    .sort((a, b) => byText(a.key, b.key) || byText(a.id, b.id))
    .map(({ id }) => id);

/** The number the seed draws for a performance; null when none is free. */
export const drawn = (input: {
  seed: string;
  performanceId: string;
  free: readonly number[];
  hashOf: SlipHash;
}): number | null => {
  const keyed = input.free
    .map((number) => ({ number, key: input.hashOf(`${input.seed}:${input.performanceId}:${number}`) }))
    .sort((a, b) => byText(a.key, b.key) || a.number - b.number);
  return keyed[0]?.number ?? null;
};
