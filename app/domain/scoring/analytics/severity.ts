import { type MarkTable, mean, type Statistic, tooFew } from "./statistic.ts";

const NEED = 3;

/**
 * How much milder (+) or stricter (−) each judge is than the panel, in points: the mean of his marks minus the mean of
 * the panel's means over the performances he marked. PURE.
 */
export const of = (table: MarkTable): Statistic[] =>
  columns(table).map((_, judge) => {
    const pairs = table.flatMap((row) => {
      const own = row[judge] ?? null;
      return own === null ? [] : [{ own, panel: mean(row.filter((mark) => mark !== null)) }];
    });
    if (pairs.length < NEED) return tooFew({ n: pairs.length, need: NEED });
    const value = mean(pairs.map(({ own }) => own)) - mean(pairs.map(({ panel }) => panel));
    return { kind: "value", value, n: pairs.length };
  });

/** Standard deviation of each judge's own marks (n − 1), in points: how much of the scale he uses. */
export const spread = (table: MarkTable): Statistic[] =>
  columns(table).map((_, judge) => {
    const own = table.flatMap((row) => row[judge] ?? []);
    if (own.length < NEED) return tooFew({ n: own.length, need: NEED });
    const centre = mean(own);
    const squares = own.reduce((sum, mark) => sum + (mark - centre) ** 2, 0);
    return { kind: "value", value: Math.sqrt(squares / (own.length - 1)), n: own.length };
  });

const columns = (table: MarkTable) => table[0] ?? [];
