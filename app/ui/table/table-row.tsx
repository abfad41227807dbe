import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import type { Column } from "./column.ts";
import styles from "./data-table.module.css";
import type { DataTableRow } from "./use-data-table.ts";

export type RowExpander<Row> = {
  /** Names what opens, e.g. (row) => "为什么是这个名次：王小明". */
  label: (row: Row) => string;
  detail: (row: Row) => ReactNode;
  /** Above the column of the openers; hidden. */
  columnLabel: string;
};

export type TableRowProps<Row extends RowData> = {
  row: DataTableRow<Row>;
  columns: ReadonlyMap<string, Column<Row>>;
  expander: RowExpander<Row> | undefined;
  rowTone: ((row: Row) => "attention" | "bad" | "good" | undefined) | undefined;
};

/** A row and, when open, the row of its detail. */
export function TableRow<Row extends RowData>({ row, columns, expander, rowTone }: TableRowProps<Row>) {
  const cells = row.getVisibleCells();
  const open = expander !== undefined && row.getIsExpanded();
  return (
    <>
      <tr data-tone={rowTone?.(row.original)} data-open={open}>
        {expander !== undefined && (
          <td className={styles.expander}>
            <IconButton
              size="small"
              label={expander.label(row.original)}
              icon={open ? <IconChevronDown /> : <IconChevronRight />}
              aria-expanded={open}
              onClick={() => row.toggleExpanded()}
            />
          </td>
        )}
        {cells.map((cell) => {
          const column = columns.get(cell.column.id);
          return (
            <td key={cell.id} data-kind={column?.kind ?? "text"}>
              {column?.cell ? column.cell(row.original) : column?.value?.(row.original)}
            </td>
          );
        })}
      </tr>
      {open && (
        <tr className={styles.detail}>
          <td colSpan={cells.length + 1}>{expander.detail(row.original)}</td>
        </tr>
      )}
    </>
  );
}
