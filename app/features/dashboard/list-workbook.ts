import type { FigureListView } from "#app/contracts/dashboard-views.ts";
import { figureOf } from "#app/domain/daily/figures.ts";
import type { Column } from "#app/ui/table/column.ts";
import type { FigureWords } from "./figure-words.ts";
import {
  contestColumns,
  entryColumns,
  ledgerColumns,
  personColumns,
  recordColumns,
  takerColumns,
} from "./list-columns.tsx";

const WIDE = 24;
const NARROW = 12;

/** The list with the columns of its page, and above which day, period and unit it is. */
export function listWorkbook(view: FigureListView, words: FigureWords) {
  const { figure, asked, total } = view;
  const { t } = words;
  const table = tableOf(view, words);
  const span = figureOf(figure).kind === "flow" ? words.span(asked) : t("span.until", { to: asked.day });
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const cut = total > table.rows.length ? [t("list.cut", { total, rows: table.rows.length })] : [];
  return {
    fileName: `${words.label(figure)}-${asked.day}.xlsx`,
    sheets: [
      { name: words.label(figure), ...table },
      {
        name: t("workbook.about"),
        columns: [text(t("workbook.item"), NARROW), text(t("workbook.text"), 2 * WIDE)],
        rows: [
          [t("column.figure"), words.label(figure)],
          [t("filter.unit"), words.place(asked)],
          [t("filter.window"), span],
          ...cut.map((sentence) => ["", sentence]),
        ],
      },
    ],
  };
}

function tableOf({ list, figure }: FigureListView, words: FigureWords) {
  switch (list.kind) {
    case "people":
      return sheetOf(personColumns(words), list.rows);
    case "takers":
      return sheetOf(takerColumns(words, figure), list.rows);
    case "records":
      return sheetOf(recordColumns(words, figure), list.rows);
    case "ledgers":
      return sheetOf(ledgerColumns(words), list.rows);
    case "entries":
      return sheetOf(entryColumns(words), list.rows);
    case "contests":
      return sheetOf(contestColumns(words), list.rows);
  }
}

const sheetOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => ({
  columns: columns.map(({ header, kind }) => ({
    ...{ header, width: kind === "figures" ? NARROW : WIDE },
    kind: kind === "figures" ? ("number" as const) : ("text" as const),
  })),
  rows: rows.map((row) => columns.map(({ value }) => value?.(row) ?? null)),
});
