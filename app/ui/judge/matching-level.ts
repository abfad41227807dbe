/** Index of the level that describes the value: the highest `from` not above it; null below all, or without a value. */
export const matchingLevel = ({
  levels,
  value,
}: {
  levels: readonly { from: number }[];
  value: number | null;
}): number | null => {
  if (value === null) return null;
  let found: number | null = null;
  for (const [index, level] of levels.entries()) {
    const best = found === null ? undefined : levels[found];
    if (level.from <= value && (best === undefined || level.from > best.from)) found = index;
  }
  return found;
};
