import type { TrialsView } from "#app/contracts/growth-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { translator } from "#app/text/translate.ts";
import { trialsText } from "#app/text/trials.ts";

/** A trial a row. */
export function trialsWorkbook(view: TrialsView, language: Language) {
  const t = translator<(typeof trialsText)["zh-CN"]>(trialsText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  return {
    name: `${t("title")}.xlsx`,
    sheets: [
      {
        name: t("title"),
        columns: [
          ...[text(t("name"), 12), text(t("unit"), 20), text(t("community"), 20), text(t("post"), 12)],
          ...[text(t("from"), 12), text(t("to"), 12), text(t("state"), 12)],
          { header: t("points"), width: 10, kind: "number" as const },
          ...[text(t("goals"), 40), text(t("report"), 40), text(t("opinion"), 40)],
        ],
        rows: view.rows.map((row) => [
          ...[row.name, row.unitName, row.communityName, people(`reserveKind.${row.post}`)],
          ...[row.fromOn, row.toOn, words(`trial.${row.status}`)],
          row.points === null ? null : row.points / 100,
          ...[row.goals, row.report ?? "", row.opinion ?? ""],
        ]),
      },
    ],
  };
}
