import { Link } from "@remix-run/react";
import { type ReactNode, useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { HandoverEntry } from "#app/contracts/handover-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { HandoverTag } from "./handover-tag.tsx";

const PAGE_SIZE = 50;

type TableProps = {
  rows: readonly HandoverEntry[];
  total: number;
  hrefFor: (row: HandoverEntry) => string;
  exportSlot: ReactNode;
};

/** Due first. */
export function HandoverTable({ rows, total, hrefFor, exportSlot }: TableProps) {
  const t = useText(handoverText);
  const labels = useTableLabels();
  const columns = useColumns(hrefFor);
  return (
    <DataTable
      id="handovers"
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      labels={labels}
      paging={PAGE_SIZE}
      exportSlot={rows.length > 0 ? exportSlot : undefined}
      empty={
        total === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        ) : (
          <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
        )
      }
    />
  );
}

function useColumns(hrefFor: TableProps["hrefFor"]): Column<HandoverEntry>[] {
  const t = useText(handoverText);
  const words = useText(rotationWords);
  const areas = useText(dailyWords);
  return useMemo(
    () => [
      {
        key: "post",
        header: t("post"),
        value: (row) => `${row.community} ${areas(`area.${row.area}`)}`,
        cell: (row) => (
          <Link to={hrefFor(row)}>
            {row.community} · {areas(`area.${row.area}`)}
          </Link>
        ),
      },
      {
        key: "kind",
        header: t("kind"),
        value: (row) => words(`handover.${row.kind}`),
        cell: (row) => (
          <>
            {words(`handover.${row.kind}`)}
            {row.period !== null && ` · ${t("period", { n: row.period + 1 })}`}
          </>
        ),
      },
      { key: "from", header: t("from"), value: (row) => row.from },
      { key: "to", header: t("to"), value: (row) => row.to },
      { key: "due", header: t("due"), value: (row) => row.dueOn },
      {
        key: "state",
        header: t("stateLabel"),
        value: (row) => t(`state.${row.state}`),
        cell: (row) => <HandoverTag row={row} />,
      },
    ],
    [t, words, areas, hrefFor],
  );
}
