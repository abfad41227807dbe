/**
 * Which of several answers to a question stands. PURE. The one given last; given at the same millisecond, the one with the
 * greater operation id. A total order: repeated and out of order is the same as once and in order.
 */
export type Ordered = { givenMs: number; opId: string };

export const isNewer = (a: Ordered, b: Ordered): boolean =>
  a.givenMs !== b.givenMs ? a.givenMs > b.givenMs : a.opId.toLowerCase() > b.opId.toLowerCase();

/** The newest of each key. */
export function newest<T extends Ordered>(answers: readonly T[], keyOf: (answer: T) => string): T[] {
  const found = new Map<string, T>();
  for (const answer of answers) {
    const other = found.get(keyOf(answer));
    if (other === undefined || isNewer(answer, other)) found.set(keyOf(answer), answer);
  }
  return [...found.values()];
}
