import type { Scoring } from "./rule-set.ts";

export type Trim = { high: number; low: number };

/**
 * How many marks are dropped when `present` judges marked. PURE.
 * "Trim shrinks by a table": the row with the largest `present` not above the marks there are applies; below the
 * first row nothing is dropped. Only a trimmed mean trims.
 */
export const of = (input: { scoring: Scoring; present: number }): Trim => {
  if (input.scoring.combineJudges !== "trimmedMean") return { high: 0, low: 0 };
  const row = input.scoring.trim
    .filter((step) => step.present <= input.present)
    .reduce<(Trim & { present: number }) | null>(
      (best, step) => (best === null || step.present > best.present ? step : best),
      null,
    );
  return row === null ? { high: 0, low: 0 } : { high: row.high, low: row.low };
};
