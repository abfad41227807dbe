import { appraisalText } from "#app/text/appraisal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { translator } from "#app/text/translate.ts";
import type { ResultsView } from "./results-page.tsx";

const HUNDREDTHS = 100;
const points = (value: number | null): number | null => (value === null ? null : value / HUNDREDTHS);

/** One sheet: a person a row, with every part, the result, the proposal and the grade. */
export function resultsWorkbook(view: ResultsView, language: Language) {
  const t = translator<(typeof appraisalText)["zh-CN"]>(appraisalText, language);
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: 12, kind: "number" as const });
  return {
    name: `${view.title} ${t("file.results")}.xlsx`,
    sheets: [
      {
        name: t("file.results"),
        columns: [
          text(t("results.name"), 12),
          text(t("results.unit"), 24),
          ...view.components.map(({ source, weight }) =>
            figure(`${words(`source.${source}`)} ${weight / HUNDREDTHS}%`),
          ),
          figure(t("results.total")),
          text(t("results.proposed"), 12),
          text(t("results.grade"), 12),
          text(t("results.reason"), 32),
        ],
        rows: view.rows.map((row) => [
          row.name,
          row.unitName,
          ...view.components.map(({ source }) =>
            points(row.components.find((part) => part.source === source)?.points ?? null),
          ),
          points(row.total),
          row.proposed === null ? null : words(`grade.${row.proposed.grade}`),
          row.grade === null ? null : words(`grade.${row.grade}`),
          row.gradeReason,
        ]),
      },
    ],
  };
}
