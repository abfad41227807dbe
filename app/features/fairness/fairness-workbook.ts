import type { RoundFairness } from "#app/contracts/fairness-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { fairnessText } from "#app/text/fairness.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { translator } from "#app/text/translate.ts";
import { groupWord } from "./group-words.ts";

const percents = (share: number): number => Math.round(share * 1_000) / 10;

/** The figures as the page shows them: what it hides is not in the file either. */
export function fairnessWorkbook(view: RoundFairness, language: Language) {
  const t = translator<(typeof fairnessText)["zh-CN"]>(fairnessText, language);
  const words = translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: 14, kind: "number" as const });
  return {
    name: `${view.title} ${t("file.sheet")}.xlsx`,
    sheets: [
      {
        name: t("file.sheet"),
        columns: [
          ...[text(t("file.dimension"), 16), text(t("groupHeader"), 20), text(t("file.step"), 24)],
          ...[figure(t("file.people")), figure(t("file.selected")), figure(t("file.rate"))],
          ...[figure(t("file.low")), figure(t("file.high"))],
        ],
        rows: view.dimensions.flatMap(({ dimension, rows }) =>
          rows.flatMap(({ group, steps }) =>
            steps.map(({ step, rate }) => [
              t(`dimension.${dimension}`),
              groupWord(group, { t, words }),
              `${t(`step.${step}`)} ${t(`stepOf.${step}`)}`,
              ...(rate.suppressed
                ? [null, null, null, null, null]
                : [rate.people, rate.selected, percents(rate.rate), percents(rate.low), percents(rate.high)]),
            ]),
          ),
        ),
      },
    ],
  };
}
