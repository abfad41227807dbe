import type { RankedListShown, RankedRoundView } from "#app/contracts/ranking-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { translator } from "#app/text/translate.ts";
import { type Chosen, isChosen } from "./list-filter.ts";

const WHOLE = 10_000;

/** A sheet for each post: order, composite, each criterion's points, advice, firmness. */
export function listWorkbook(given: { view: RankedRoundView; chosen: Chosen; language: Language }) {
  const { view, chosen, language } = given;
  const t = translator<(typeof rankingListText)["zh-CN"]>(rankingListText, language);
  const words = translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: 12, kind: "number" as const });
  const rows = (list: RankedListShown) =>
    list.rows
      .filter((row) => isChosen(chosen, row))
      .map((row) => [
        row.place,
        row.name,
        row.unitName,
        row.composite / WHOLE,
        ...view.criteria.map(({ key }) => {
          const used = row.parts.find(({ criterion }) => criterion === key)?.used;
          return used === undefined ? null : used / 100;
        }),
        t(row.advised ? "advised" : "notAdvised"),
        row.acceptability === null ? null : row.acceptability / WHOLE,
        row.zone === null ? null : words(`zone.${row.zone}`),
        row.blocked?.unit ?? null,
      ]);
  return {
    name: `${view.title} ${t("page.list")}.xlsx`,
    sheets: view.lists.map((list) => ({
      name: people(`reserveKind.${list.post}`),
      columns: [
        figure(t("column.place")),
        text(t("column.name"), 12),
        text(t("column.unit"), 24),
        figure(t("column.composite")),
        ...view.criteria.map(({ name }) => figure(name)),
        text(t("column.advice"), 12),
        figure(t("column.share")),
        text(t("column.zone"), 12),
        text(t("column.blocked"), 20),
      ],
      rows: rows(list),
    })),
  };
}
