import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Rounding from "#app/domain/shared/rounding.ts";
import * as CriterionScores from "./criterion-scores.ts";
import * as JudgeCombination from "./judge-combination.ts";
import * as JudgeTotal from "./judge-total.ts";
import type { PanelTrace } from "./panel-trace.ts";
import type { Criterion, Item } from "./rule-set.ts";
import { type Sheet, under } from "./sheet.ts";
import * as TrimTable from "./trim-table.ts";

export type PanelInput = {
  item: Item;
  /** In seat order. Absent, recused and shadow judges simply have no sheet here. */
  sheets: readonly Sheet[];
  /** Factors of this performance (a difficulty), in ten-thousandths by criterion key; the rule set's otherwise. */
  factors?: Readonly<Record<string, number>>;
  /** Criteria that do not apply to this performance. */
  omitted?: readonly string[];
};

export type PanelValue = {
  kind: "scored";
  /** Points before deductions. */
  value: Rational.Ratio;
  /** Unrounded totals of the judges that marked, in seat order, and their plain mean: for ties. */
  judgeTotals: Rational.Ratio[];
  untrimmedMean: Rational.Ratio;
  /** Score of each criterion by key, for bars and ties. */
  criteria: ReadonlyMap<string, Rational.Ratio>;
  trace: PanelTrace;
};

/** Not scored: waits for the head judge. */
export type PanelWaiting = {
  kind: "waiting";
  reason: "tooFewMarks" | "trimTooLarge";
  present: number;
  minimum: number;
  incomplete: PanelTrace["incomplete"];
};

/**
 * The panel's value of one performance. PURE.
 *
 * Domain "Scoring": criteria into a judge's total, judges into the panel (mean, trimmed mean, median), trimmed on
 * totals or on each criterion; absent and recused judges are excluded before trimming, the trim shrinks by its table,
 * below the minimum the performance is not scored. Values stay exact fractions between the named roundings.
 *
 * - trimOn "total": Σ mark × factor (× weight) → judge rounding → judges combined → panel rounding.
 * - trimOn "criterion": marks combined → criterion rounding → × factor → factored rounding → summed (or by weight) → panel rounding.
 *
 * A sheet on which a mark is missing is not counted; it is listed in `incomplete`. Marks outside their range are
 * refused where they enter (`MarkProblems`), not here. Panel equalisation and ordinals are not part of this rule.
 */
export const of = (input: PanelInput): PanelValue | PanelWaiting => {
  const criteria = applicable(input);
  const { complete, incomplete } = split({ sheets: input.sheets, criteria });
  const { scoring } = input.item;
  const present = complete.length;
  const trim = TrimTable.of({ scoring, present });
  const waiting = { kind: "waiting", present, minimum: scoring.minimumPresent, incomplete } as const;
  if (present < Math.max(1, scoring.minimumPresent)) return { ...waiting, reason: "tooFewMarks" };
  if (present <= trim.high + trim.low) return { ...waiting, reason: "trimTooLarge" };

  const judgeTotals = complete.map((sheet) => JudgeTotal.of({ sheet, criteria, scoring }));
  const onTotals = scoring.trimOn === "total";
  const roundedTotals = judgeTotals.map((value) =>
    Rounding.of({ value, rounding: onTotals ? scoring.rounding.judge : null }),
  );
  const judges = onTotals
    ? JudgeCombination.of({ values: roundedTotals, combineJudges: scoring.combineJudges, trim })
    : null;
  const scores = CriterionScores.of({ sheets: complete, criteria, scoring, trim, judges });
  const combined = judges?.value ?? Rational.sum(scores.map((score) => score.contribution));
  const value = Rounding.of({ value: combined, rounding: scoring.rounding.panel });
  return {
    kind: "scored",
    value,
    judgeTotals,
    untrimmedMean: Rational.mean(judgeTotals),
    criteria: new Map(scores.map((score) => [score.trace.key, score.value])),
    trace: {
      combineCriteria: scoring.combineCriteria,
      combineJudges: scoring.combineJudges,
      trimOn: scoring.trimOn,
      rounding: scoring.rounding,
      present,
      trim,
      incomplete,
      criteria: scores.map((score) => score.trace),
      judges: complete.map((sheet, seat) => ({
        seatId: sheet.seatId,
        label: sheet.label,
        total: Decimal.exact(judgeTotals[seat] ?? Rational.zero),
        rounded: Decimal.exact(roundedTotals[seat] ?? Rational.zero),
        dropped: judges?.dropped[seat] ?? null,
      })),
      combined: Decimal.exact(combined),
      value: Decimal.exact(value),
    },
  };
};

const applicable = ({ item, factors, omitted }: PanelInput): Criterion[] =>
  item.criteria
    .filter((criterion) => !omitted?.includes(criterion.key))
    .map((criterion) => ({ ...criterion, factor: under(factors ?? {}, criterion.key) ?? criterion.factor }));

const split = (input: { sheets: readonly Sheet[]; criteria: readonly Criterion[] }) => {
  const complete: Sheet[] = [];
  const incomplete: PanelTrace["incomplete"] = [];
  for (const sheet of input.sheets) {
    const missing = input.criteria
      .map(({ key }) => key)
      .filter((key) => under(sheet.marks, key) === undefined);
    if (missing.length === 0) complete.push(sheet);
    else incomplete.push({ seatId: sheet.seatId, label: sheet.label, missing });
  }
  return { complete, incomplete };
};
