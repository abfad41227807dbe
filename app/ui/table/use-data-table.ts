import {
  type ColumnVisibilityState,
  columnVisibilityFeature,
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  type OnChangeFn,
  type RowData,
  rowExpandingFeature,
  rowPaginationFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { type Column, compareValues } from "./column.ts";

const features = tableFeatures({
  columnVisibilityFeature,
  rowExpandingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

export type DataTableOptions<Row extends RowData> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Rows on a page; null: all on one. */
  pageSize: number | null;
  initialSort: { key: string; descending: boolean } | undefined;
  /** The rows come sorted and cut by the server. */
  manual: boolean;
  visibility: ColumnVisibilityState;
  onVisibilityChange: OnChangeFn<ColumnVisibilityState>;
};

export function useDataTable<Row extends RowData>(options: DataTableOptions<Row>) {
  const { columns, rows, manual, initialSort, pageSize } = options;
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.accessor((row): unknown => column.value?.(row) ?? undefined, {
        id: column.key,
        header: column.header,
        enableSorting: !manual && column.value !== undefined && column.sortable !== false,
        enableHiding: column.optional !== false && column.kind !== "actions",
        sortUndefined: "last",
        sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
      }),
    );
  }, [columns, manual]);
  const sorting: SortingState = initialSort ? [{ id: initialSort.key, desc: initialSort.descending }] : [];
  return useTable({
    features,
    data,
    columns: definitions,
    getRowId: options.rowKey,
    getRowCanExpand: () => true,
    autoResetPageIndex: false,
    manualSorting: manual,
    initialState: { sorting, pagination: { pageIndex: 0, pageSize: pageSize ?? Number.MAX_SAFE_INTEGER } },
    state: { columnVisibility: options.visibility },
    onColumnVisibilityChange: options.onVisibilityChange,
  });
}

export type DataTableModel<Row extends RowData> = ReturnType<typeof useDataTable<Row>>;
export type DataTableRow<Row extends RowData> = ReturnType<
  DataTableModel<Row>["getRowModel"]
>["rows"][number];
