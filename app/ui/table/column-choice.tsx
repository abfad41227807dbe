import { Checkbox, Popover } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import type { RowData } from "@tanstack/react-table";
import { useState } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import styles from "./data-table.module.css";
import type { DataTableModel } from "./use-data-table.ts";

/** Which columns are shown; the ones a row cannot do without are not offered. */
export function ColumnChoice<Row extends RowData>({
  table,
  label,
}: {
  table: DataTableModel<Row>;
  label: string;
}) {
  const [open, setOpen] = useState(false);
  const columns = table.getAllLeafColumns().filter((column) => column.getCanHide());
  if (columns.length === 0) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionButton size="small" icon={<IconColumns3 />} onClick={() => setOpen((now) => !now)}>
          {label}
        </ActionButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={styles.choice}>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={String(column.columnDef.header)}
              checked={column.getIsVisible()}
              onChange={(event) => column.toggleVisibility(event.currentTarget.checked)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
