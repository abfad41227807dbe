import type { RowData } from "@tanstack/react-table";
import { type ReactNode, useMemo, useState } from "react";
import type { Column } from "./column.ts";
import { ColumnChoice } from "./column-choice.tsx";
import styles from "./data-table.module.css";
import { Pager, type PagerLabels } from "./pager.tsx";
import { PlainBody, VirtualBody } from "./table-bodies.tsx";
import { TableHead } from "./table-head.tsx";
import type { RowExpander, TableRowProps } from "./table-row.tsx";
import { useColumnVisibility } from "./use-column-visibility.ts";
import { useDataTable } from "./use-data-table.ts";

export type DataTableProps<Row extends RowData> = {
  /** Unique in the app: the user's choice of columns is kept under it. */
  id: string;
  /** What the table holds; read aloud. */
  caption: string;
  /** Keep the array and the columns stable (module scope or useMemo). */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  labels: { columns: string } & PagerLabels;
  /** Nothing: one page. A number: rows on a page. An object: the server cuts (and sorts). */
  paging?: number | { page: number; size: number; total: number; hrefFor: (page: number) => string };
  initialSort?: { key: string; descending: boolean };
  expander?: RowExpander<Row>;
  rowTone?: NonNullable<TableRowProps<Row>["rowTone"]>;
  /** Instead of the table when there is no row: an EmptyState. */
  empty: ReactNode;
  toolbarSlot?: ReactNode;
  /** Every list exports what it shows: a LinkButton. */
  exportSlot?: ReactNode;
};

/** From this many rows on a page only those in sight are drawn. */
const VIRTUAL_FROM = 300;

export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, labels, paging, expander, rowTone } = props;
  // State and not a ref: the rows in sight are known only when the element is, which is after the body has mounted.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [visibility, onVisibilityChange] = useColumnVisibility({ id: props.id, columns });
  const table = useDataTable({
    rows: props.rows,
    columns,
    rowKey: props.rowKey,
    pageSize: typeof paging === "number" ? paging : null,
    initialSort: props.initialSort,
    manual: typeof paging === "object",
    visibility,
    onVisibilityChange,
  });
  const byKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);
  const { rows } = table.getRowModel();
  const body = { rows, columns: byKey, expander, rowTone };
  const columnCount = table.getVisibleLeafColumns().length + (expander ? 1 : 0);
  return (
    <div className={styles.root}>
      <div className={styles.toolbar} data-print="hide">
        <div className={styles.left}>{props.toolbarSlot}</div>
        <ColumnChoice table={table} label={labels.columns} />
        {props.exportSlot}
      </div>
      {props.rows.length === 0 ? (
        props.empty
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section ref={setScroller} className={styles.scroller} tabIndex={0} aria-label={props.caption}>
          <table className={styles.table} aria-rowcount={rows.length + 1}>
            <caption className="yz-hidden">{props.caption}</caption>
            <TableHead table={table} columns={byKey} expanderLabel={expander?.columnLabel} />
            {rows.length > VIRTUAL_FROM ? (
              <VirtualBody {...body} scroller={scroller} columnCount={columnCount} />
            ) : (
              <PlainBody {...body} />
            )}
          </table>
        </section>
      )}
      <TablePager rowCount={props.rows.length} paging={paging} labels={labels} table={table} />
    </div>
  );
}

type TablePagerProps = {
  rowCount: number;
  paging: DataTableProps<RowData>["paging"];
  labels: PagerLabels;
  table: {
    state: { pagination: { pageIndex: number } };
    getPageCount: () => number;
    setPageIndex: (index: number) => void;
  };
};

function TablePager({ rowCount, paging, labels, table }: TablePagerProps) {
  if (typeof paging === "object") {
    const { page, size, total, hrefFor } = paging;
    const pages = Math.max(1, Math.ceil(total / size));
    return <Pager page={page} pages={pages} total={total} labels={labels} go={{ kind: "link", hrefFor }} />;
  }
  return (
    <Pager
      page={table.state.pagination.pageIndex + 1}
      pages={Math.max(1, table.getPageCount())}
      total={rowCount}
      labels={labels}
      go={{ kind: "state", onPage: (page) => table.setPageIndex(page - 1) }}
    />
  );
}
