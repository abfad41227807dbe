import * as Regression from "./regression.ts";
import { mean, type Statistic, tooFew } from "./statistic.ts";

const NEED = 6;

/**
 * Halo of one judge: the mean correlation (Pearson) between the criteria over the performances he marked. PURE.
 * `rows`: his marks, a row for each performance, a column for each criterion, complete. Near 1: he gives one impression,
 * not several marks. Pairs in which a criterion never varies are left out.
 */
export const of = (rows: readonly (readonly number[])[]): Statistic => {
  const n = rows.length;
  const criteria = rows[0]?.length ?? 0;
  if (n < NEED || criteria < 2) return tooFew({ n, need: NEED });
  const correlations: number[] = [];
  for (let a = 0; a < criteria; a += 1) {
    for (let b = a + 1; b < criteria; b += 1) {
      const { correlation } = Regression.of(rows.map((row) => ({ x: row[a] ?? 0, y: row[b] ?? 0 })));
      if (correlation !== null) correlations.push(correlation);
    }
  }
  return correlations.length === 0
    ? { kind: "noSpread", n }
    : { kind: "value", value: mean(correlations), n };
};
