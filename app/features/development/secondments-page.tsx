import { Link } from "@remix-run/react";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { SecondmentRow, SecondmentsView } from "#app/contracts/development-views.ts";
import { SECONDMENT_STATES } from "#app/domain/development/development.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./development.module.css";
import { ExportLink } from "./export-link.tsx";
import { ListFilters } from "./list-filters.tsx";
import { EndSecondmentPanel, SecondmentPanel } from "./secondment-panel.tsx";
import { useDevelopmentText } from "./use-development.ts";
import { useListQuery } from "./use-list-query.ts";

type Panel = { kind: "save"; row: SecondmentRow | null } | { kind: "end"; row: SecondmentRow };

export function SecondmentsPage({ view }: { view: SecondmentsView }) {
  const t = useDevelopmentText();
  const query = useListQuery();
  const [panel, setPanel] = useState<Panel | null>(null);
  const columns = useSecondmentColumns(setPanel);
  const { filter } = view;
  const close = () => setPanel(null);
  return (
    <div className={styles.stack}>
      <ListFilters
        view={view}
        year={{ value: filter.year }}
        state={{
          value: filter.state,
          choices: SECONDMENT_STATES.map((value) => ({ value, label: t(`secondment.state.${value}`) })),
        }}
        resetTo="/development/secondments"
      />
      <DataTable
        id="secondments"
        caption={t("secondment.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={useTableLabels()}
        paging={{
          ...{ page: filter.page, size: view.size, total: view.total },
          hrefFor: (page) => `/development/secondments${query({ page })}`,
        }}
        empty={
          <EmptyState title={t("secondment.empty")}>
            {view.may.add ? t("secondment.emptyHint") : t("tour.emptyRead")}
          </EmptyState>
        }
        toolbarSlot={
          view.may.add && (
            <ActionButton
              tone="primary"
              icon={<IconPlus />}
              onClick={() => setPanel({ kind: "save", row: null })}
            >
              {t("secondment.add")}
            </ActionButton>
          )
        }
        exportSlot={<ExportLink list="secondments" />}
      />
      {panel?.kind === "save" && <SecondmentPanel row={panel.row} units={view.units} onClose={close} />}
      {panel?.kind === "end" && <EndSecondmentPanel row={panel.row} today={view.today} onClose={close} />}
    </div>
  );
}

function useSecondmentColumns(open: (panel: Panel) => void): Column<SecondmentRow>[] {
  const t = useDevelopmentText();
  return useMemo(
    () => [
      {
        key: "name",
        header: t("secondment.name"),
        optional: false,
        cell: (row) => (
          <Link className={styles.whole} to={`/people/${row.cadreId}`}>
            {row.name}
          </Link>
        ),
      },
      {
        key: "fromUnit",
        header: t("secondment.fromUnit"),
        cell: ({ fromUnitName, unitName }) =>
          fromUnitName === unitName
            ? fromUnitName
            : `${fromUnitName} · ${t("secondment.nowUnit", { unit: unitName })}`,
      },
      { key: "host", header: t("secondment.host"), cell: ({ host }) => host },
      { key: "post", header: t("secondment.post"), cell: ({ post }) => post },
      { key: "mentor", header: t("secondment.mentor"), cell: ({ mentor }) => mentor ?? t("none") },
      {
        key: "time",
        header: t("secondment.time"),
        cell: ({ fromOn: from, toOn }) => (
          <span className={styles.figures}>
            {toOn === null ? t("since", { from }) : t("days", { from, to: toOn })}
          </span>
        ),
      },
      {
        key: "state",
        header: t("filter.state"),
        cell: ({ state }) => (
          <StatusTag tone={state === "underway" ? "active" : "good"}>
            {t(`secondment.state.${state}`)}
          </StatusTag>
        ),
      },
      {
        key: "actions",
        header: t("form.actions"),
        kind: "actions",
        optional: false,
        cell: (row) =>
          row.may.change && (
            <span className={styles.row}>
              {row.toOn === null && (
                <ActionButton size="small" onClick={() => open({ kind: "end", row })}>
                  {t("secondment.end")}
                </ActionButton>
              )}
              <ActionButton size="small" tone="quiet" onClick={() => open({ kind: "save", row })}>
                {t("form.change")}
              </ActionButton>
            </span>
          ),
      },
    ],
    [t, open],
  );
}
