/**
 * What a list is ordered by: composite first, then the announced tie keys, the lot last. Every number the higher the
 * better, so that a database sorts the same array the same way. PURE.
 */
export type RankKey = readonly number[];

export function compareRank(a: RankKey, b: RankKey): number {
  for (let at = 0; at < a.length || at < b.length; at += 1) {
    const difference = (b[at] ?? 0) - (a[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
