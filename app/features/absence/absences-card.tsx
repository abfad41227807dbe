import { useMemo } from "react";
import { AbsenceActions } from "#app/acts/absence/absence-actions.tsx";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { TodayAbsence } from "#app/contracts/absence-views.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./absence.module.css";
import own from "./today.module.css";

const PAGE_SIZE = 20;
type CardProps = { rows: TodayAbsence[]; today: string };

/** Who is away now and later, and whose return is missing. */
export function AbsencesCard({ rows, today }: CardProps) {
  const t = useText(rotationTodayText);
  return (
    <Card title={t("absences")}>
      <p className={`${styles.soft} ${own.lead}`}>{t("absencesText")}</p>
      <DataTable
        id="rotation-absences"
        caption={t("absencesTable")}
        columns={useColumns(today)}
        rows={rows}
        rowKey={({ id }) => id}
        labels={useTableLabels()}
        paging={PAGE_SIZE}
        empty={<EmptyState title={t("noAbsences")}>{t("noAbsencesText")}</EmptyState>}
      />
    </Card>
  );
}

function useColumns(today: string): Column<TodayAbsence>[] {
  const t = useText(rotationTodayText);
  const words = useText(rotationWords);
  return useMemo(
    () => [
      { key: "name", header: t("person"), value: ({ name }) => name },
      {
        key: "kind",
        header: t("kind"),
        value: ({ kind }) => (kind === null ? t("hidden") : words(`absence.${kind}`)),
      },
      {
        key: "days",
        header: t("days"),
        value: ({ fromOn }) => fromOn,
        cell: ({ fromOn, toOn }) => <span className={own.days}>{t("span", { from: fromOn, to: toOn })}</span>,
      },
      { key: "state", header: t("state"), cell: (row) => <State row={row} today={today} /> },
      {
        key: "actions",
        header: t("actions"),
        kind: "actions",
        cell: (row) => (
          <div className={own.actions}>
            <AbsenceActions absence={row} today={today} />
          </div>
        ),
      },
    ],
    [t, words, today],
  );
}

function State({ row, today }: { row: TodayAbsence; today: string }) {
  const t = useText(rotationTodayText);
  if (row.returnedOn !== null)
    return <StatusTag tone="good">{t("returned", { day: row.returnedOn })}</StatusTag>;
  if (row.fromOn > today) return <StatusTag tone="neutral">{t("ahead")}</StatusTag>;
  return row.toOn < today ? (
    <StatusTag tone="attention">{t("overdue")}</StatusTag>
  ) : (
    <StatusTag tone="active">{t("now")}</StatusTag>
  );
}
