import type { DutyLogView } from "#app/contracts/duty-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { dutyText } from "#app/text/duty.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";

/** Entries on one sheet, training on the other. */
export function logWorkbook(view: DutyLogView, language: Language) {
  const t = translator<(typeof dutyText)["zh-CN"]>(dutyText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const areas = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const place = [text(t("community"), 16), text(t("area"), 14)];
  return {
    name: `${view.planTitle} ${t("file")} ${view.filter.month}.xlsx`,
    sheets: [
      {
        name: t("file"),
        columns: [
          ...[text(t("day"), 12), ...place, text(t("who"), 12), text(t("marks"), 16)],
          ...[text(t("content"), 60), text(t("at"), 18)],
        ],
        rows: view.rows.map((row) => [
          ...[row.onDay, row.community, areas(`area.${row.area}`), row.name],
          [
            ...(row.acting ? [t("acting")] : []),
            ...(row.joint ? [t("joint")] : []),
            ...(row.corrected ? [t("corrected")] : []),
            ...(row.correctsId === null ? [] : [t("corrects")]),
          ].join(" "),
          ...[row.content, dateTime(row.at)],
        ]),
      },
      {
        name: t("training.file"),
        columns: [
          ...[text(t("day"), 12), text(t("training.whom"), 12), ...place],
          ...[text(t("training.way"), 12), text(t("training.content"), 60)],
        ],
        rows: view.training.map((row) => [
          ...[row.onDay, row.name, row.community, areas(`area.${row.area}`)],
          ...[words(`training.${row.way}`), row.content],
        ]),
      },
    ],
  };
}
