/** Names near a misspelt one, to be offered. PURE. */

/** Fewest insertions, deletions and replacements between two texts. */
export function editDistance({ from, to }: { from: string; to: string }): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[to.length] ?? 0;
}

const MOST = 3;

/** At most three, nearest first; only names that share at least a third of the longer one. */
export function nearestNames({ name, among }: { name: string; among: readonly string[] }): string[] {
  return [...new Set(among)]
    .map((candidate) => ({ candidate, distance: editDistance({ from: name, to: candidate }) }))
    .filter(({ candidate, distance }) => distance * 3 <= Math.max(candidate.length, name.length) * 2)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
