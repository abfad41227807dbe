import type { ReserveListView } from "#app/contracts/reserve-views.ts";
import { isElected } from "#app/domain/selection/reserve-entry.ts";
import type { Language } from "#app/text/define-text.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { reserveText } from "#app/text/reserve.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { translator } from "#app/text/translate.ts";

/** One sheet: a person a row, with all that the page shows. */
export function reserveWorkbook(view: ReserveListView, language: Language) {
  const t = translator<(typeof reserveText)["zh-CN"]>(reserveText, language);
  const words = translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  return {
    name: `${t("file")}.xlsx`,
    sheets: [
      {
        name: t("file"),
        columns: [
          ...[text(t("name"), 12), text(t("pool"), 18), text(t("post"), 14), text(t("unit"), 24)],
          ...[text(t("subdistrict"), 20), text(t("keeper"), 24), text(t("level"), 14)],
          ...[text(t("since"), 14), text(t("round"), 32), text(t("status"), 18)],
          ...[text(t("leftOn"), 14), text(t("why"), 14), text(t("reason"), 32)],
        ],
        rows: view.rows.map((row) => [
          ...[row.name, words(`pool.${row.pool}`), people(`reserveKind.${row.post}`), row.unitName],
          ...[row.subdistrictName ?? t("district"), row.keeperName, words(`level.${row.level}`)],
          ...[row.fromOn, row.round.title],
          row.leftOn !== null ? t("state.left") : isElected(row.post) ? t("elect") : t("current"),
          ...[row.leftOn, row.leftWhy === null ? null : words(`left.${row.leftWhy}`), row.leftReason],
        ]),
      },
    ],
  };
}
