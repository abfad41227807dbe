import { useMemo } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { CalendarView } from "#app/contracts/calendar.ts";
import { calendarText } from "#app/text/calendar.ts";
import { dateTime, day as dayText } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";

type Row = CalendarView["setDays"][number];

/** The days somebody set, each with the way back. */
export function SetDays({ view }: { view: CalendarView }) {
  const t = useText(calendarText);
  const language = useLanguage();
  const labels = useTableLabels();
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: "day",
        header: t("list.day"),
        value: (row) => row.day,
        cell: (row) => dayText(row.day, language),
      },
      { key: "kind", header: t("list.kind"), value: (row) => t(`kind.${row.kind}`) },
      { key: "name", header: t("list.name"), value: (row) => row.name, cell: (row) => row.name ?? "—" },
      { key: "by", header: t("list.by"), value: (row) => row.by ?? t("list.system") },
      { key: "at", header: t("list.at"), value: (row) => row.at, cell: (row) => dateTime(row.at) },
      {
        key: "clear",
        header: t("set.clear"),
        kind: "actions",
        cell: (row) => (
          <ActButton
            intent="clear"
            payload={{ day: row.day }}
            size="small"
            tone="quiet"
            ask={{
              title: t("set.clearAsk", { day: row.day }),
              text: <p>{t("set.clearText")}</p>,
              confirm: t("set.clear"),
            }}
          >
            {t("set.clear")}
          </ActButton>
        ),
      },
    ],
    [t, language],
  );
  return (
    <DataTable
      id="calendar-set-days"
      caption={t("list.caption")}
      columns={columns}
      rows={view.setDays}
      rowKey={(row) => row.day}
      labels={labels}
      empty={<EmptyState title={t("list.empty")} />}
    />
  );
}
