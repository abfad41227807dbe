/**
 * Lots for contestants who are equal to the end of the tie chain. PURE.
 * Stated as the running order's draw: ascending SHA-256 of `keyText`, compared as text; the first has lot 1.
 */
export const keyText = (input: { seed: string; contestantId: string }): string =>
  `${input.seed}:tie:${input.contestantId}`;

/** `keyOf` gives the hexadecimal SHA-256 of `keyText` for a contestant's id. */
export const of = (input: {
  contestantIds: readonly string[];
  keyOf: (contestantId: string) => string;
}): ReadonlyMap<string, number> => {
  const keyed = input.contestantIds.map((id) => ({ id, key: input.keyOf(id) }));
  keyed.sort((a, b) => (a.key < b.key || (a.key === b.key && a.id < b.id) ? -1 : 1));
  return new Map(keyed.map(({ id }, index) => [id, index + 1]));
};
