import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { FigureListView } from "#app/contracts/dashboard-views.ts";
import { figureOf } from "#app/domain/daily/figures.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { listAddress, queryOf } from "./address.ts";
import { type FigureWords, useFigureWords } from "./figure-words.ts";
import {
  contestColumns,
  entryColumns,
  ledgerColumns,
  personColumns,
  recordColumns,
  takerColumns,
} from "./list-columns.tsx";

/** What a figure was counted from. */
export function ListPage({ view }: { view: FigureListView }) {
  const words = useFigureWords();
  const { t } = words;
  const { figure, asked } = view;
  const label = words.label(figure);
  const span = figureOf(figure).kind === "flow" ? words.span(asked) : t("span.until", { to: asked.day });
  return (
    <>
      <PageHeader
        title={t("list.title", { figure: label })}
        subtitle={[span, words.place(asked), numberText(words, view)].filter(Boolean).join(" · ")}
        crumbs={[{ label: t("title"), to: `/dashboard${queryOf(asked)}` }]}
        crumbsLabel={t("list.crumbs")}
        actions={<WholeLink view={view} />}
      />
      <Rows view={view} />
    </>
  );
}

/** What the number says beyond the length of its list. */
function numberText(words: FigureWords, { figure, value }: FigureListView): string {
  const shown = words.value(figure, value);
  if (shown === null) return "";
  const { part, whole } = value;
  switch (figureOf(figure).unit) {
    case "share":
      return words.t("list.part", { part, whole: whole ?? 0, value: shown });
    case "years":
      return words.t("list.mean", { value: shown });
    case "times":
      return words.t("list.sum", { value: shown });
    case "people":
    case "count":
      return "";
  }
}

/** From the part of a share to those it is a part of. */
function WholeLink({ view: { figure, asked, value } }: { view: FigureListView }) {
  const { t } = useFigureWords();
  const { unit, whole } = figureOf(figure);
  if (unit !== "share" || whole === undefined) return null;
  return (
    <LinkButton to={listAddress(whole, asked)}>{t("list.whole", { whole: value.whole ?? 0 })}</LinkButton>
  );
}

function Rows({ view }: { view: FigureListView }) {
  const { list } = view;
  switch (list.kind) {
    case "people":
      return <List view={view} rows={list.rows} columnsIn={personColumns} />;
    case "takers":
      return <List view={view} rows={list.rows} columnsIn={takerColumns} />;
    case "records":
      return <List view={view} rows={list.rows} columnsIn={recordColumns} />;
    case "ledgers":
      return <List view={view} rows={list.rows} columnsIn={ledgerColumns} />;
    case "entries":
      return <List view={view} rows={list.rows} columnsIn={entryColumns} />;
    case "contests":
      return <List view={view} rows={list.rows} columnsIn={contestColumns} />;
  }
}

type ListProps<Row> = {
  view: FigureListView;
  rows: readonly Row[];
  columnsIn: (words: FigureWords, figure: FigureListView["figure"]) => Column<Row>[];
};

function List<Row extends { id: string }>({ view, rows, columnsIn }: ListProps<Row>) {
  const words = useFigureWords();
  const labels = useTableLabels();
  const { t } = words;
  const { figure, asked, page, size, total } = view;
  const columns = useMemo(() => columnsIn(words, figure), [columnsIn, words, figure]);
  const address = listAddress(figure, asked);
  return (
    <DataTable
      id={`dashboard-${view.list.kind}`}
      caption={t("list.caption", { figure: words.label(figure) })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      labels={labels}
      paging={{ page, size, total, hrefFor: (at) => (at > 1 ? `${address}&page=${at}` : address) }}
      empty={<EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState>}
      exportSlot={
        total > 0 && (
          <LinkButton
            to={`/dashboard/${figure}/list.xlsx${queryOf(asked)}`}
            reloadDocument
            size="small"
            icon={<IconDownload />}
          >
            {t("list.export")}
          </LinkButton>
        )
      }
    />
  );
}
