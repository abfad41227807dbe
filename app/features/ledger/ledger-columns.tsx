import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { LedgerRow } from "#app/contracts/ledger.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./ledger.module.css";
import { DueOf, StatusOf, UrgencyOf } from "./tags.tsx";

/** Columns of the ledger; the order is the server's, for it is that of what comes next. */
export function useLedgerColumns(): Column<LedgerRow>[] {
  const t = useText(ledgerText);
  return useMemo(
    () => [
      {
        key: "happenedOn",
        header: t("column.happenedOn"),
        width: 112,
        sortable: false,
        cell: (row) => <span className="yz-figures">{row.happenedOn}</span>,
      },
      {
        key: "source",
        header: t("column.source"),
        width: 152,
        sortable: false,
        cell: (row) => (
          <span className={styles.stacked}>
            <span>{row.unitName}</span>
            {row.place !== "" && <span className={styles.soft}>{row.place}</span>}
          </span>
        ),
      },
      {
        key: "content",
        header: t("column.content"),
        optional: false,
        sortable: false,
        cell: (row) => (
          <Link to={`/ledger/${row.id}`} className={styles.content}>
            {row.content}
          </Link>
        ),
      },
      {
        key: "urgency",
        header: t("column.urgency"),
        width: 72,
        sortable: false,
        cell: (row) => <UrgencyOf urgency={row.urgency} />,
      },
      {
        key: "responsible",
        header: t("column.responsible"),
        width: 88,
        sortable: false,
        cell: (row) => row.responsible ?? t("none"),
      },
      {
        key: "due",
        header: t("column.due"),
        width: 152,
        sortable: false,
        cell: (row) => <DueOf row={row} />,
      },
      {
        key: "status",
        header: t("column.status"),
        width: 112,
        sortable: false,
        cell: (row) => (
          <span className={styles.stacked}>
            <StatusOf status={row.status} />
            {row.reopened > 0 && (
              <span className={styles.soft}>{t("reopened", { count: row.reopened })}</span>
            )}
          </span>
        ),
      },
      {
        key: "outcome",
        header: t("column.outcome"),
        width: 96,
        sortable: false,
        cell: (row) => (row.outcome === null ? t("none") : t(`outcome.${row.outcome}`)),
      },
    ],
    [t],
  );
}
