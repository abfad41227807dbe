import * as Deviation from "./deviation.ts";
import * as Regression from "./regression.ts";
import { type MarkTable, type Statistic, tooFew } from "./statistic.ts";

const NEED = 6;

/**
 * Drift of each judge along the running order, in points per performance: the slope of his deviations from the mean of
 * the others over the position. PURE. Positive: milder towards the end.
 */
export const of = (table: MarkTable): Statistic[] => {
  const deviations = Deviation.leaveOneOut(table);
  return (table[0] ?? []).map((_, judge) => {
    const points = deviations.flatMap((row, position) => {
      const deviation = row[judge];
      return deviation?.kind === "value" ? [{ x: position, y: deviation.value }] : [];
    });
    const n = points.length;
    if (n < NEED) return tooFew({ n, need: NEED });
    const { slope } = Regression.of(points);
    return slope === null ? { kind: "noSpread", n } : { kind: "value", value: slope, n };
  });
};
