import type { Scoring } from "#app/domain/scoring/rule-set.ts";
import * as TrimTable from "#app/domain/scoring/trim-table.ts";

/** What the trim table means for panels from `from` to `to` judges (null: and more). */
export type TrimSpan = { from: number; to: number | null; high: number; low: number };

/** The table as it works, from the fewest judges that make a score; sizes with the same trim are read together. PURE. */
export function trimSpans(scoring: Scoring): TrimSpan[] {
  const least = Math.max(1, scoring.minimumPresent);
  const starts = [least, ...scoring.trim.map(({ present }) => present).filter((present) => present > least)];
  const spans: TrimSpan[] = [];
  for (const from of [...new Set(starts)].sort((a, b) => a - b)) {
    const { high, low } = TrimTable.of({ scoring, present: from });
    const before = spans.at(-1);
    if (before !== undefined && before.high === high && before.low === low) continue;
    if (before !== undefined) before.to = from - 1;
    spans.push({ from, to: null, high, low });
  }
  return spans;
}
