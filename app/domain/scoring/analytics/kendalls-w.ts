import { completeRows, type MarkTable, type Statistic, tooFew } from "./statistic.ts";

const NEED = 3;

/**
 * Agreement of the panel on the order: Kendall's W with the correction for ties. PURE.
 * W = (12 ΣR² − 3 m²n(n+1)²) / (m²n(n²−1) − m ΣT), R the rank sum of a performance, T = Σ(t³ − t) over a judge's ties.
 * Only performances marked by all judges count. 1: the same order by all, 0: none in common.
 */
export const of = (table: MarkTable): Statistic => {
  const rows = completeRows(table);
  const [n, m] = [rows.length, rows[0]?.length ?? 0];
  if (n < NEED || m < 2) return tooFew({ n, need: NEED });
  const judges = Array.from({ length: m }, (_, judge) => ranksOf(rows.map((row) => row[judge] ?? 0)));
  const sums = rows.map((_, row) => judges.reduce((sum, { ranks }) => sum + (ranks[row] ?? 0), 0));
  const ties = judges.reduce((sum, judge) => sum + judge.ties, 0);
  const below = m * m * n * (n * n - 1) - m * ties;
  if (below === 0) return { kind: "noSpread", n };
  const squares = sums.reduce((sum, rank) => sum + rank * rank, 0);
  return { kind: "value", value: (12 * squares - 3 * m * m * n * (n + 1) ** 2) / below, n };
};

/** Fractional ranks, the lowest mark 1, and Σ(t³ − t) over groups of equals. */
const ranksOf = (marks: readonly number[]): { ranks: number[]; ties: number } => {
  const counts = new Map<number, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const ranks = marks.map((mark) => {
    const lower = marks.filter((other) => other < mark).length;
    return lower + ((counts.get(mark) ?? 0) + 1) / 2;
  });
  const ties = [...counts.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
  return { ranks, ties };
};
