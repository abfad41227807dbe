import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { DutyEntryView, DutyLogView } from "#app/contracts/duty-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dutyText } from "#app/text/duty.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./duty.module.css";
import { EntryMarks } from "./entry-marks.tsx";
import { TrainingCard } from "./training-card.tsx";

const PAGE_SIZE = 50;

/** What was done at the posts of a plan in a month, and who still needs training for a post. */
export function LogPage({ view }: { view: DutyLogView }) {
  const t = useText(dutyText);
  const labels = useTableLabels();
  const columns = useColumns(view.rows);
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("intro")}</p>
      <Filters view={view} />
      <DataTable
        id="duty"
        caption={t("caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={view.rows.length > 0 ? <Export view={view} /> : undefined}
        empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      />
      <TrainingCard view={view} />
    </div>
  );
}

function useColumns(rows: readonly DutyEntryView[]): Column<DutyEntryView>[] {
  const t = useText(dutyText);
  const areas = useText(dailyWords);
  return useMemo(
    () => [
      { key: "day", header: t("day"), value: (row) => row.onDay },
      {
        key: "post",
        header: t("post"),
        value: (row) => `${row.community} ${areas(`area.${row.area}`)}`,
      },
      { key: "who", header: t("who"), value: (row) => row.name },
      {
        key: "content",
        header: t("content"),
        sortable: false,
        value: (row) => row.content,
        cell: (row) => (
          <>
            <EntryMarks row={row} first={rows.find(({ id }) => id === row.correctsId)} /> {row.content}
          </>
        ),
      },
      {
        key: "at",
        header: t("at"),
        optional: true,
        hidden: true,
        value: (row) => row.at,
        cell: (row) => dateTime(row.at),
      },
    ],
    [t, areas, rows],
  );
}

function Filters({ view }: { view: DutyLogView }) {
  const t = useText(dutyText);
  const areas = useText(dailyWords);
  const { filter } = view;
  return (
    <FilterBar
      labels={{ bar: t("filters"), apply: t("apply"), reset: t("reset") }}
      resetTo={`/rotation/${view.planId}/log`}
      key={JSON.stringify(filter)}
    >
      <SelectField
        name="month"
        label={t("month")}
        defaultValue={filter.month}
        choices={view.months.map((value) => ({ value, label: value }))}
      />
      <SelectField
        name="communityId"
        label={t("community")}
        defaultValue={filter.communityId ?? ""}
        emptyLabel={t("all")}
        choices={view.communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="area"
        label={t("area")}
        defaultValue={filter.area ?? ""}
        emptyLabel={t("all")}
        choices={WORK_AREAS.map((value) => ({ value, label: areas(`area.${value}`) }))}
      />
    </FilterBar>
  );
}

function Export({ view }: { view: DutyLogView }) {
  const t = useText(dutyText);
  const { month, communityId, area } = view.filter;
  const query = new URLSearchParams({ month, communityId: communityId ?? "", area: area ?? "" });
  return (
    <LinkButton
      to={`/rotation/${view.planId}/log.xlsx?${query}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={18} />}
    >
      {t("export")}
    </LinkButton>
  );
}
