import type { UnitMonthView } from "#app/contracts/points-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { performanceText } from "#app/text/performance.ts";
import { translator } from "#app/text/translate.ts";

const HUNDREDTHS = 100;
const NARROW = 10;
const WIDE = 20;

/** One sheet: who, where, which post, points by kind, the month's points. No numbers of persons. */
export function unitMonthWorkbook({ view, language }: { view: UnitMonthView; language: Language }) {
  const t = translator<(typeof performanceText)["zh-CN"]>(performanceText, language);
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: NARROW, kind: "number" as const });
  const points = (centi: number): number => centi / HUNDREDTHS;
  const title = t("unit.file", { month: view.filter.month });
  return {
    fileName: `${title}.xlsx`,
    sheets: [
      {
        name: title,
        columns: [
          text(t("unit.name"), NARROW),
          ...[text(t("unit.above"), WIDE), text(t("unit.unit"), WIDE), text(t("unit.post"), WIDE)],
          text(t("unit.scheme"), WIDE),
          figure(t("unit.base")),
          ...view.kinds.map((kind) => figure(words(`kind.${kind}`))),
          figure(t("unit.total")),
        ],
        rows: view.rows.map((row) => [
          ...[row.name, row.aboveName, row.unitName],
          row.post === null ? null : people(`post.${row.post}`),
          row.schemeName,
          row.total === null ? null : points(row.base),
          ...view.kinds.map((kind) => (row.total === null ? null : points(row.byKind[kind] ?? 0))),
          row.total === null ? null : points(row.total),
        ]),
      },
    ],
  };
}
