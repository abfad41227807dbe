import * as JudgeTotal from "#app/domain/scoring/judge-total.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { type Sheet, under } from "#app/domain/scoring/sheet.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Drift from "./drift.ts";
import * as Halo from "./halo.ts";
import * as Intraclass from "./intraclass.ts";
import * as KendallsW from "./kendalls-w.ts";
import * as Severity from "./severity.ts";
import type { MarkTable, Statistic } from "./statistic.ts";

export type JudgeReport = {
  seatId: string;
  /** Performances marked. */
  n: number;
  severity: Statistic;
  spread: Statistic;
  drift: Statistic;
  halo: Statistic;
};
export type PanelReport = {
  judges: JudgeReport[];
  /** Kendall's W, ICC(2,1), ICC(2,k). */
  agreement: Statistic;
  single: Statistic;
  panel: Statistic;
};

/**
 * What a panel's marks of one item say about the judges, for them and the head judge; never an automatic change of a
 * mark. PURE. `performances`: the sheets of each performance in running order; incomplete sheets are left out.
 */
export const of = (input: {
  item: Item;
  seatIds: readonly string[];
  performances: readonly (readonly Sheet[])[];
}): PanelReport => {
  const complete = input.performances.map((sheets) =>
    sheets.filter(({ marks }) => input.item.criteria.every(({ key }) => under(marks, key) !== undefined)),
  );
  const table: MarkTable = complete.map((sheets) =>
    input.seatIds.map((seatId) =>
      totalOf({ item: input.item, sheet: sheets.find((one) => one.seatId === seatId) }),
    ),
  );
  const [severity, spread, drift] = [Severity.of(table), Severity.spread(table), Drift.of(table)];
  const judges = input.seatIds.map((seatId, judge) => {
    const own = complete.flatMap((sheets) => sheets.filter((sheet) => sheet.seatId === seatId));
    return {
      seatId,
      n: own.length,
      severity: severity[judge] ?? none,
      spread: spread[judge] ?? none,
      drift: drift[judge] ?? none,
      halo: Halo.of(own.map(({ marks }) => input.item.criteria.map(({ key }) => under(marks, key) ?? 0))),
    };
  });
  return { judges, agreement: KendallsW.of(table), ...Intraclass.of(table) };
};

/** Of a contest without performances. */
const none: Statistic = { kind: "tooFew", n: 0, need: 1 };

const totalOf = ({ item, sheet }: { item: Item; sheet: Sheet | undefined }): number | null =>
  sheet === undefined
    ? null
    : Rational.approximate(JudgeTotal.of({ sheet, criteria: item.criteria, scoring: item.scoring }));
