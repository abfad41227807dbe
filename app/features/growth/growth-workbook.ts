import type { GrowthListView } from "#app/contracts/growth-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { growthText } from "#app/text/growth.ts";
import { readinessWords } from "#app/text/growth-readiness-words.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { translator } from "#app/text/translate.ts";

/** One sheet: a file a row, with all that the page shows. */
export function growthWorkbook(view: GrowthListView, language: Language) {
  const t = translator<(typeof growthText)["zh-CN"]>(growthText, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const words = readinessWords(language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const number = (header: string) => ({ header, width: 12, kind: "number" as const });
  return {
    name: `${t("list.file")}.xlsx`,
    sheets: [
      {
        name: t("list.file"),
        columns: [
          ...[text(t("list.name"), 12), text(t("list.post"), 14), text(t("list.person"), 24)],
          ...[text(t("list.keeper"), 24), text(t("list.since"), 14), text(t("list.met"), 12)],
          ...[text(t("list.state.label"), 20), text(t("list.next"), 36), text(t("list.areas"), 12)],
          ...[text(t("list.mentor"), 14), number(t("list.objections"))],
        ],
        rows: view.rows.map((row) => [
          ...[row.name, people(`reserveKind.${row.post}`), row.unitName, row.keeperName, row.fromOn],
          t("list.metValue", { met: row.met, required: row.required }),
          t(`list.state.${row.declared ? "ready" : row.complete ? "complete" : "open"}`),
          row.declared
            ? words.t("next.declared")
            : row.next === null
              ? words.t("next.nothing")
              : words.next(row.next),
          ...[t("list.areasValue", { n: row.areas }), row.mentorName, row.openObjections],
        ]),
      },
    ],
  };
}
