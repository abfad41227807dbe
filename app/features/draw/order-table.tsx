import { useMemo } from "react";
import { contestWords } from "#app/text/contest-words.ts";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./draw.module.css";
import type { DrawItem, DrawPanel, OrderRow } from "./draw-facts.ts";

/** The running order of one item before one panel. */
export function OrderTable({ item, panel }: { item: DrawItem; panel: DrawPanel }) {
  const t = useText(drawText);
  const words = useText(contestWords);
  const columns = useMemo<Column<OrderRow>[]>(
    () => [
      {
        key: "position",
        header: t("order.position"),
        kind: "figures",
        value: (row) => row.position,
        width: 80,
        optional: false,
      },
      {
        key: "number",
        header: words("number"),
        kind: "figures",
        value: (row) => row.number,
        width: 80,
      },
      { key: "name", header: words("name"), value: (row) => row.name, optional: false },
      { key: "unit", header: words("unit"), value: (row) => row.unitName },
    ],
    [t, words],
  );
  return (
    <DataTable
      id="draw-order"
      caption={t("order.caption", { item: item.name, panel: panel.name })}
      columns={columns}
      rows={panel.order}
      rowKey={(row) => row.id}
      toolbarSlot={<h5 className={styles.panel}>{panel.name}</h5>}
      labels={{
        columns: words("table.columns"),
        navigation: words("table.navigation"),
        previous: words("table.previous"),
        next: words("table.next"),
        total: (n) => words("table.total", { n }),
        page: ({ page, pages }) => words("table.page", { page, pages }),
      }}
      empty={<EmptyState title={t("order.none")} />}
    />
  );
}
