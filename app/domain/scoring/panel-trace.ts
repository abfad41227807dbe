import type { Dropped } from "./judge-combination.ts";
import type { Centi, Scoring } from "./rule-set.ts";

/**
 * The arithmetic of one performance as plain JSON, for the explained slip, the protocol and recomputation.
 * `Exact` is a value in points without loss: the shortest decimal ("86.5"), else a fraction ("259/3");
 * `Decimal.ofExact` reads it, `Decimal.fixed` shows it.
 */
export type Exact = string;

export type MarkTrace = {
  seatId: string;
  mark: Centi;
  /** Dropped here (trim per criterion) or together with the judge's total (trim on totals). */
  dropped: Dropped;
};

export type CriterionTrace = {
  key: string;
  name: string;
  /** The factor that was applied, in ten-thousandths. */
  factor: number;
  marks: MarkTrace[];
  /** Mean (or median) of the marks that count, before any rounding. */
  combined: Exact;
  /** After the rounding of a criterion's panel value. */
  rounded: Exact;
  /** Times the factor. */
  factored: Exact;
  /** After the rounding that follows the factor: the criterion's score. */
  value: Exact;
  /** What it adds to the panel's value: the score, times its weight where criteria are a weighted mean. */
  contribution: Exact;
};

export type JudgeTrace = {
  seatId: string;
  label: string;
  /** Marks times factors, summed or averaged by weight. */
  total: Exact;
  /** After the rounding of a judge's total (only where judges are combined on totals). */
  rounded: Exact;
  /** Dropped as a total (only where judges are combined on totals). */
  dropped: Dropped;
};

export type PanelTrace = {
  combineCriteria: Scoring["combineCriteria"];
  combineJudges: Scoring["combineJudges"];
  trimOn: Scoring["trimOn"];
  rounding: Scoring["rounding"];
  /** Complete sheets. */
  present: number;
  trim: { high: number; low: number };
  /** Sheets that were not counted because marks are missing on them. */
  incomplete: { seatId: string; label: string; missing: string[] }[];
  criteria: CriterionTrace[];
  judges: JudgeTrace[];
  /** The panel's value before its rounding. */
  combined: Exact;
  /** The panel's value: before deductions. */
  value: Exact;
};
