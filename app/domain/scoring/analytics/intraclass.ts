import { completeRows, type MarkTable, mean, type Statistic, tooFew } from "./statistic.ts";

const NEED = 3;

/** Mean squares of performances × judges: between performances, within them, between judges, and the rest. */
export type MeanSquares = {
  between: number;
  within: number;
  judges: number;
  error: number;
  n: number;
  k: number;
};

export type Intraclass = {
  /** One judge drawn at random: ICC(2,1). The mean of the panel: ICC(2,k). */
  single: Statistic;
  panel: Statistic;
};

/**
 * Intraclass correlation after Shrout & Fleiss (1979), two-way random, absolute agreement. PURE.
 * ICC(2,1) = (B − E) / (B + (k−1)E + k(J − E)/n), ICC(2,k) = (B − E) / (B + (J − E)/n).
 * Only performances marked by all judges count.
 */
export const of = (table: MarkTable): Intraclass => {
  const squares = meanSquares(table);
  const { between, judges, error, n, k } = squares;
  if (n < NEED || k < 2) return { single: tooFew({ n, need: NEED }), panel: tooFew({ n, need: NEED }) };
  const extra = (judges - error) / n;
  return {
    single: quotient({ above: between - error, below: between + (k - 1) * error + k * extra, n }),
    panel: quotient({ above: between - error, below: between + extra, n }),
  };
};

const quotient = (input: { above: number; below: number; n: number }): Statistic =>
  input.below === 0
    ? { kind: "noSpread", n: input.n }
    : { kind: "value", value: input.above / input.below, n: input.n };

export const meanSquares = (table: MarkTable): MeanSquares => {
  const rows = completeRows(table);
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  if (n < 2 || k < 2) return { between: 0, within: 0, judges: 0, error: 0, n, k };
  const grand = mean(rows.flat());
  const rowMeans = rows.map(mean);
  const judgeMeans = Array.from({ length: k }, (_, judge) => mean(rows.map((row) => row[judge] ?? 0)));
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const [total, performances, judges] = [
    squares(rows.flat()),
    k * squares(rowMeans),
    n * squares(judgeMeans),
  ];
  return {
    between: performances / (n - 1),
    within: (total - performances) / (n * (k - 1)),
    judges: judges / (k - 1),
    error: (total - performances - judges) / ((n - 1) * (k - 1)),
    n,
    k,
  };
};
