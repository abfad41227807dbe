import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { ListedRound } from "#app/contracts/selection-views.ts";
import { ROUND_STATES } from "#app/domain/selection/round-life.ts";
import { POOLS } from "#app/domain/selection/selection-rules.ts";
import { selectionRoundsText } from "#app/text/selection-rounds.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import type { RoundFilter } from "./list-filter.ts";
import { useRoundColumns } from "./use-round-columns.tsx";

type ListProps = { rows: readonly ListedRound[]; total: number; filter: RoundFilter; mayCreate: boolean };
const PAGE_SIZE = 20;

export function RoundListPage({ rows, total, filter, mayCreate }: ListProps) {
  const t = useText(selectionRoundsText);
  const labels = useTableLabels();
  const columns = useRoundColumns();
  const create = mayCreate ? (
    <LinkButton to="/selection/new" tone="primary" icon={<IconPlus size={20} />}>
      {t("create")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("intro")} actions={create} />
      {total > 0 && <Filter filter={filter} />}
      <DataTable
        id="selection-rounds"
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={
          rows.length > 0 ? (
            <LinkButton
              to={`/selection.xlsx?${new URLSearchParams(filter)}`}
              reloadDocument
              size="small"
              icon={<IconDownload size={16} />}
            >
              {t("export")}
            </LinkButton>
          ) : undefined
        }
        empty={
          total === 0 ? (
            <EmptyState title={t("empty")} action={create}>
              {mayCreate ? t("emptyText") : t("emptyReading")}
            </EmptyState>
          ) : (
            <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
          )
        }
      />
    </>
  );
}

function Filter({ filter }: { filter: RoundFilter }) {
  const t = useText(selectionRoundsText);
  const words = useText(selectionWords);
  return (
    <FilterBar
      labels={{ bar: t("filter"), apply: t("apply"), reset: t("reset") }}
      resetTo="/selection"
      key={`${filter.title}/${filter.state}/${filter.pool}`}
    >
      <TextField name="title" label={t("name")} defaultValue={filter.title} />
      <SelectField
        name="state"
        label={t("state")}
        emptyLabel={t("all")}
        defaultValue={filter.state}
        choices={[...ROUND_STATES, "cancelled" as const].map((value) => ({
          value,
          label: words(`state.${value}`),
        }))}
      />
      <SelectField
        name="pool"
        label={t("pool")}
        emptyLabel={t("all")}
        defaultValue={filter.pool}
        choices={POOLS.map((value) => ({ value, label: words(`pool.${value}`) }))}
      />
    </FilterBar>
  );
}
