import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import type { RowData } from "@tanstack/react-table";
import type { Column } from "./column.ts";
import styles from "./data-table.module.css";
import type { DataTableModel } from "./use-data-table.ts";

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

const SortIcon = ({ sorted }: { sorted: false | "asc" | "desc" }) => {
  if (sorted === "asc") return <IconArrowUp size={16} />;
  if (sorted === "desc") return <IconArrowDown size={16} />;
  return <IconArrowsSort size={16} className={styles.unsorted} />;
};

export type TableHeadProps<Row extends RowData> = {
  table: DataTableModel<Row>;
  columns: ReadonlyMap<string, Column<Row>>;
  /** Hidden words above the expander; undefined: rows do not open. */
  expanderLabel: string | undefined;
};

export function TableHead<Row extends RowData>({ table, columns, expanderLabel }: TableHeadProps<Row>) {
  return (
    <thead className={styles.head}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {expanderLabel !== undefined && (
            <th scope="col" className={styles.expander}>
              <span className="yz-hidden">{expanderLabel}</span>
            </th>
          )}
          {group.headers.map((header) => {
            const column = columns.get(header.column.id);
            const sorted = header.column.getIsSorted();
            return (
              <th
                key={header.id}
                scope="col"
                data-kind={column?.kind ?? "text"}
                aria-sort={sorted === false ? undefined : ARIA_SORT[sorted]}
                style={
                  column?.width === undefined ? undefined : { width: column.width, minWidth: column.width }
                }
              >
                {header.column.getCanSort() ? (
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    {column?.header}
                    <SortIcon sorted={sorted} />
                  </button>
                ) : (
                  column?.header
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
