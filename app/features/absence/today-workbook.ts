import type { RotationTodayView, TodayPost } from "#app/contracts/absence-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { translator } from "#app/text/translate.ts";

/** A sheet of posts and one of absences, with what the page shows. */
export function todayWorkbook(view: RotationTodayView, language: Language) {
  const t = translator<(typeof rotationTodayText)["zh-CN"]>(rotationTodayText, language);
  const daily = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const holder = ({ name, awayUntil: until, kind }: TodayPost["a"]) => {
    if (until === null) return name;
    const why = kind === null ? null : words(`absence.${kind}`);
    return why === null ? t("away", { name, until }) : t("awayWhy", { name, why, until });
  };
  return {
    name: `${t("file")} ${view.day}.xlsx`,
    sheets: [
      {
        name: t("file"),
        columns: [
          ...[text(t("day"), 14), text(t("community"), 20), text(t("area"), 14), text(t("acting"), 14)],
          ...[text(t("state"), 22), text(t("a"), 30), text(t("b"), 30)],
        ],
        rows: view.communities.flatMap(({ name, posts }) =>
          posts.map(({ area, acting, a, b, ownAccount }) => [
            ...[view.day, name, daily(`area.${area}`)],
            acting.name ?? t(acting.by === "head" ? "headName" : "nobody"),
            [t(`by.${acting.by}`), ...(ownAccount ? [t("ownAccount")] : [])].join(" · "),
            ...[holder(a), holder(b)],
          ]),
        ),
      },
      {
        name: t("absences"),
        columns: [text(t("person"), 14), text(t("kind"), 14), text(t("days"), 28), text(t("state"), 22)],
        rows: view.absences.map(({ name, kind, fromOn, toOn, returnedOn }) => [
          ...[name, kind === null ? null : words(`absence.${kind}`), t("span", { from: fromOn, to: toOn })],
          returnedOn === null ? null : t("returned", { day: returnedOn }),
        ]),
      },
    ],
  };
}
