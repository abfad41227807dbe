import type { SeatItem } from "#app/contracts/live.ts";
import { decimalsOf, formatScore, isLegal, spreadValues } from "#app/ui/score-pad/score-entry.ts";

type Criterion = SeatItem["criteria"][number];
type Range = Pick<Criterion, "minimum" | "maximum" | "step">;

/** Hundredths as a judge reads them, with the decimals the criterion can have and a real minus. */
export const valueText = (criterion: Range, value: number): string =>
  formatScore({ value, decimals: decimalsOf(criterion) }).replace("-", "−");

const CHIPS = 5;

/** Starting points for one tap: where the levels begin, and the maximum; without levels, spread over the range. */
export function chipsOf(criterion: Criterion): number[] {
  const levels = criterion.levels
    .map(({ from }) => from)
    .filter((value) => value > criterion.minimum && isLegal({ range: criterion, value }))
    .sort((a, b) => a - b);
  if (levels.length < 2) return spreadValues({ range: criterion, count: CHIPS });
  return [...new Set([...levels, criterion.maximum])].slice(-CHIPS);
}

/** "75–89" for each level, highest first. */
export function levelsOf(
  criterion: Criterion,
): { from: number; span: string; title: string; text: string }[] {
  const ascending = [...criterion.levels].sort((a, b) => a.from - b.from);
  return ascending
    .map((level, index) => {
      const above = ascending[index + 1];
      const to = above === undefined ? criterion.maximum : above.from - criterion.step;
      const ends = [valueText(criterion, Math.max(level.from, criterion.minimum)), valueText(criterion, to)];
      return { ...level, span: ends[0] === ends[1] ? (ends[0] ?? "") : ends.join("–") };
    })
    .reverse();
}
