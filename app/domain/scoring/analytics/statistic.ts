/**
 * A number that describes marks, or why there is none. Binary floating point: for reading, never for an order.
 * tooFew: `n` is below what the formula needs to mean anything. noSpread: all values are equal, the formula divides by nothing.
 */
export type Statistic =
  | { kind: "value"; value: number; n: number }
  | { kind: "tooFew"; n: number; need: number }
  | { kind: "noSpread"; n: number };

/** Marks of one item in points: a row for each performance in running order, a column for each judge; null: no mark. */
export type MarkTable = readonly (readonly (number | null)[])[];

export const tooFew = (input: { n: number; need: number }): Statistic => ({ kind: "tooFew", ...input });

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
};

/** Rows in which every judge marked. */
export const completeRows = (table: MarkTable): number[][] =>
  table.flatMap((row) => {
    const present = row.filter((mark) => mark !== null);
    return present.length === row.length ? [present] : [];
  });
