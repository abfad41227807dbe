import type { HandoverListView } from "#app/contracts/handover-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { translator } from "#app/text/translate.ts";

/** One sheet: a handover a row. */
export function handoverWorkbook(view: HandoverListView, language: Language) {
  const t = translator<(typeof handoverText)["zh-CN"]>(handoverText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const areas = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  return {
    name: `${view.planTitle} ${t("file")}.xlsx`,
    sheets: [
      {
        name: t("file"),
        columns: [
          ...[text(t("community"), 16), text(t("post"), 14), text(t("kind"), 16), text(t("from"), 12)],
          ...[text(t("to"), 12), text(t("due"), 14), text(t("stateLabel"), 16), text(t("late"), 12)],
        ],
        rows: view.rows.map((row) => [
          ...[row.community, areas(`area.${row.area}`), words(`handover.${row.kind}`), row.from, row.to],
          ...[row.dueOn, t(`state.${row.state}`)],
          row.late ? t(row.state === "closed" ? "lateClosed" : "late") : null,
        ]),
      },
    ],
  };
}
