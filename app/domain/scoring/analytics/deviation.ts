import { type MarkTable, mean, median, type Statistic, tooFew } from "./statistic.ts";

const OTHERS = 2;
const NEED = 5;

/** Each mark minus the mean of the other judges' marks for that performance, in points; null where there is no mark. PURE. */
export const leaveOneOut = (table: MarkTable): (Statistic | null)[][] =>
  table.map((row) =>
    row.map((mark, judge) => {
      if (mark === null) return null;
      const others = row.flatMap((other, at) => (other === null || at === judge ? [] : [other]));
      if (others.length < OTHERS) return tooFew({ n: others.length, need: OTHERS });
      return { kind: "value", value: mark - mean(others), n: others.length };
    }),
  );

/** 0.6745·(x − median) / MAD for each value (Iglewicz & Hoaglin 1993); beyond ±3.5 is called far. PURE. */
export const modifiedZ = (values: readonly number[]): Statistic[] => {
  const n = values.length;
  if (n < NEED) return values.map(() => tooFew({ n, need: NEED }));
  const centre = median(values);
  const mad = median(values.map((value) => Math.abs(value - centre)));
  if (mad === 0) return values.map(() => ({ kind: "noSpread", n }));
  return values.map((value) => ({ kind: "value", value: (0.6745 * (value - centre)) / mad, n }));
};
