import type { AssessmentSide, AssessmentsView } from "#app/contracts/assessment-views.ts";
import { assessmentText } from "#app/text/assessment.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { translator } from "#app/text/translate.ts";

/** A stint a row, with what the reader sees of it. */
export function assessmentsWorkbook(view: AssessmentsView, language: Language) {
  const t = translator<(typeof assessmentText)["zh-CN"]>(assessmentText, language);
  const areas = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const number = (header: string) => ({ header, width: 10, kind: "number" as const });
  const totalOf = ({ shown }: AssessmentSide) => (shown === null ? null : shown.total / 100);
  return {
    name: `${t("file")}.xlsx`,
    sheets: [
      {
        name: t("file"),
        columns: [
          ...[text(t("column.name"), 12), text(t("column.community"), 20), text(t("column.area"), 14)],
          ...[text(t("column.span"), 26), text(t("column.state"), 12)],
          ...[number(t("column.head")), number(t("column.mentor")), number(t("column.result"))],
          ...[text(t("passed"), 10), text(t("headWords"), 50), text(t("mentorWords"), 50)],
        ],
        rows: view.rows.map((row) => [
          ...[row.name, row.communityName, areas(`area.${row.area}`), `${row.fromOn} – ${row.toOn}`],
          ...[t(`state.${row.state}`), totalOf(row.head), totalOf(row.mentor)],
          row.result === null ? null : row.result.result / 100,
          row.result === null ? "" : t(row.result.passed ? "passed" : "failed"),
          ...[row.head.shown?.statement ?? "", row.mentor.shown?.statement ?? ""],
        ]),
      },
    ],
  };
}
