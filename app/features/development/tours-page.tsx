import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { TourRow, ToursView } from "#app/contracts/development-views.ts";
import { TOUR_STATES, type TourState } from "#app/domain/development/development.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./development.module.css";
import { ExportLink } from "./export-link.tsx";
import { ListFilters } from "./list-filters.tsx";
import { TourPanel } from "./tour-panel.tsx";
import { useDevelopmentText } from "./use-development.ts";
import { useListQuery } from "./use-list-query.ts";

const TONES: Readonly<Record<TourState, Tone>> = {
  planned: "neutral",
  underway: "active",
  unreported: "attention",
  reported: "good",
};

export function ToursPage({ view }: { view: ToursView }) {
  const t = useDevelopmentText();
  const query = useListQuery();
  const [panel, setPanel] = useState<{ tour: TourRow | null } | null>(null);
  const columns = useTourColumns((tour) => setPanel({ tour }));
  const { filter } = view;
  return (
    <div className={styles.stack}>
      <ListFilters
        view={view}
        year={{ value: filter.year }}
        state={{
          value: filter.state,
          choices: TOUR_STATES.map((value) => ({ value, label: t(`tour.state.${value}`) })),
        }}
        resetTo="/development"
      />
      <DataTable
        id="study-tours"
        caption={t("tour.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={useTableLabels()}
        paging={{
          ...{ page: filter.page, size: view.size, total: view.total },
          hrefFor: (page) => `/development${query({ page })}`,
        }}
        expander={{
          label: ({ topic }) => t("tour.expand", { topic }),
          columnLabel: t("tour.expandColumn"),
          detail: (tour) => <TourDetail tour={tour} />,
        }}
        empty={
          <EmptyState title={t("tour.empty")}>
            {view.may.add ? t("tour.emptyHint") : t("tour.emptyRead")}
          </EmptyState>
        }
        toolbarSlot={
          view.may.add && (
            <ActionButton tone="primary" icon={<IconPlus />} onClick={() => setPanel({ tour: null })}>
              {t("tour.add")}
            </ActionButton>
          )
        }
        exportSlot={<ExportLink list="tours" />}
      />
      {panel !== null && <TourPanel tour={panel.tour} units={view.units} onClose={() => setPanel(null)} />}
    </div>
  );
}

function TourDetail({ tour }: { tour: TourRow }) {
  const t = useDevelopmentText();
  return (
    <div className={styles.detail}>
      <p className={styles.report}>{tour.report ?? t("tour.noReport")}</p>
      <ul className={styles.members}>
        {tour.members.map(({ cadreId, name, unitName }) => (
          <li key={cadreId}>
            {name} <span className={styles.soft}>{unitName}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useTourColumns(onChange: (tour: TourRow) => void): Column<TourRow>[] {
  const t = useDevelopmentText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a press does is the same for every render
  return useMemo(
    () => [
      { key: "topic", header: t("tour.topic"), optional: false, cell: ({ topic }) => topic },
      { key: "place", header: t("tour.place"), cell: ({ place }) => place },
      {
        key: "time",
        header: t("tour.time"),
        cell: ({ fromOn: from, toOn: to }) => (
          <span className={styles.figures}>{t("days", { from, to })}</span>
        ),
      },
      { key: "unit", header: t("tour.unit"), cell: ({ unitName }) => unitName },
      {
        key: "members",
        header: t("tour.members"),
        kind: "figures",
        cell: ({ members }) => t("people", { n: members.length }),
      },
      {
        key: "state",
        header: t("filter.state"),
        cell: ({ state }) => <StatusTag tone={TONES[state]}>{t(`tour.state.${state}`)}</StatusTag>,
      },
      {
        key: "actions",
        header: t("form.actions"),
        kind: "actions",
        optional: false,
        cell: (tour) =>
          tour.may.change && (
            <ActionButton size="small" tone="quiet" onClick={() => onChange(tour)}>
              {t("form.change")}
            </ActionButton>
          ),
      },
    ],
    [t],
  );
}
