import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Rounding from "#app/domain/shared/rounding.ts";
import * as JudgeCombination from "./judge-combination.ts";
import { WHOLE } from "./judge-total.ts";
import type { CriterionTrace } from "./panel-trace.ts";
import type { Criterion, Scoring } from "./rule-set.ts";
import { type Sheet, under } from "./sheet.ts";
import type { Trim } from "./trim-table.ts";

export type CriterionScore = {
  value: Rational.Ratio;
  contribution: Rational.Ratio;
  trace: CriterionTrace;
};

/**
 * The panel's score of each criterion. PURE.
 * Where judges are combined on totals, a criterion shows the mean of the judges whose totals count, unrounded, so that
 * the criteria still add up to the panel's value; otherwise the judges are combined here, with the named roundings.
 */
export const of = (input: {
  sheets: readonly Sheet[];
  criteria: readonly Criterion[];
  scoring: Scoring;
  trim: Trim;
  judges: JudgeCombination.Combined | null;
}): CriterionScore[] => input.criteria.map((criterion) => scoreOf({ ...input, criterion }));

const scoreOf = (input: {
  sheets: readonly Sheet[];
  criterion: Criterion;
  scoring: Scoring;
  trim: Trim;
  judges: JudgeCombination.Combined | null;
}): CriterionScore => {
  const { sheets, criterion, scoring, judges } = input;
  const marks = sheets.map((sheet) => under(sheet.marks, criterion.key) ?? 0);
  const values = marks.map(Rational.ofCenti);
  const { value: combined, dropped } =
    judges === null
      ? JudgeCombination.of({ values, combineJudges: scoring.combineJudges, trim: input.trim })
      : {
          value: Rational.mean(values.filter((_, seat) => judges.dropped[seat] === null)),
          dropped: judges.dropped,
        };
  const place = (name: "criterion" | "factored") => (judges === null ? scoring.rounding[name] : null);
  const rounded = Rounding.of({ value: combined, rounding: place("criterion") });
  const factored = Rational.multiply(rounded, Rational.of(BigInt(criterion.factor), WHOLE));
  const value = Rounding.of({ value: factored, rounding: place("factored") });
  const contribution =
    scoring.combineCriteria === "weightedMean"
      ? Rational.multiply(value, Rational.of(BigInt(criterion.weight), WHOLE))
      : value;
  return {
    value,
    contribution,
    trace: {
      key: criterion.key,
      name: criterion.name,
      factor: criterion.factor,
      marks: sheets.map((sheet, seat) => ({
        seatId: sheet.seatId,
        mark: marks[seat] ?? 0,
        dropped: dropped[seat] ?? null,
      })),
      combined: Decimal.exact(combined),
      rounded: Decimal.exact(rounded),
      factored: Decimal.exact(factored),
      value: Decimal.exact(value),
      contribution: Decimal.exact(contribution),
    },
  };
};
