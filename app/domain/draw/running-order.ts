/**
 * The draw of a running order. PURE: the hash is handed in, so the same file runs in the browser of whoever redraws it.
 *
 * Stated algorithm (each step has its sentence in the catalogues under these keys):
 * - commit: before the draw SHA-256 of the seed's text is shown, after it the seed, at least 128 random bits.
 * - key: an entry's key is the SHA-256, in lower-case hexadecimal, of `keyText`: seed, colon, entry id.
 * - sort: entries in ascending order of their keys, compared as text; equal keys by id.
 * - separate: from first to last, each position takes the first entry left, in that order, with which the number of
 *   neighbours from the same community can still be as small as it can be at all (none, unless one community has more
 *   than half of the entries, rounded up). An entry without a community never clashes.
 */
export const ALGORITHM = {
  name: "yanzhen.draw.sha256-separated",
  steps: ["draw.step.commit", "draw.step.key", "draw.step.sort", "draw.step.separate"],
} as const;

export type Entry = { id: string; community: string | null };
export type Drawn = {
  order: string[];
  /** Pairs of neighbours from one community that could not be avoided. */
  pairs: { first: string; second: string }[];
};

/** The text whose SHA-256 is published before the draw. */
export const commitmentText = (seed: string): string => seed;
/** The text whose SHA-256 sorts an entry. */
export const keyText = (input: { seed: string; entryId: string }): string => `${input.seed}:${input.entryId}`;

type Keyed = { id: string; key: string; group: string };

/** `keyOf` gives the hexadecimal SHA-256 of `keyText` for an entry's id. Does not depend on the order of `entries`. */
export const of = (input: { entries: readonly Entry[]; keyOf: (entryId: string) => string }): Drawn => {
  const left = input.entries
    .map(({ id, community }) => ({
      id,
      key: input.keyOf(id),
      group: community === null ? `entry:${id}` : `community:${community}`,
    }))
    .sort(byKey);
  const counts = new Map<string, number>();
  for (const { group } of left) counts.set(group, (counts.get(group) ?? 0) + 1);
  const order: Keyed[] = [];
  while (left.length > 0) {
    const [taken] = left.splice(nextIndex({ left, counts, last: order.at(-1)?.group ?? null }), 1);
    if (taken === undefined) break;
    counts.set(taken.group, (counts.get(taken.group) ?? 0) - 1);
    order.push(taken);
  }
  const pairs = order.flatMap((entry, index) => {
    const before = order[index - 1];
    return before?.group === entry.group ? [{ first: before.id, second: entry.id }] : [];
  });
  return { order: order.map(({ id }) => id), pairs };
};

const byKey = (a: Keyed, b: Keyed): number => compareText(a.key, b.key) || compareText(a.id, b.id);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Remaining = { counts: ReadonlyMap<string, number>; last: string | null; size: number };

const nextIndex = (input: { left: readonly Keyed[]; counts: Map<string, number>; last: string | null }) => {
  const { left, counts, last } = input;
  const least = leastPairs({ counts, last, size: left.length });
  const tried = new Map<string, boolean>();
  return left.findIndex(({ group }) => {
    const known = tried.get(group);
    if (known !== undefined) return known;
    const after = new Map(counts).set(group, (counts.get(group) ?? 0) - 1);
    const pairs =
      leastPairs({ counts: after, last: group, size: left.length - 1 }) + (group === last ? 1 : 0);
    tried.set(group, pairs === least);
    return pairs === least;
  });
};

/**
 * Fewest neighbours of one group in any order of what is left after `last`. A group of c among n has n − c others to
 * be separated by: c − (n − c + 1) pairs remain, one more if it also follows its own.
 */
const leastPairs = ({ counts, last, size }: Remaining): number => {
  let least = 0;
  for (const [group, count] of counts) {
    least = Math.max(least, 2 * count - size - (group === last ? 0 : 1));
  }
  return least;
};
