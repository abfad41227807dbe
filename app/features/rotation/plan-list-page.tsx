import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { ListedPlan } from "#app/contracts/rotation-views.ts";
import { PLAN_STATES } from "#app/domain/rotation/rotation-life.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import type { PlanFilter } from "./plan-filter.ts";
import { usePlanColumns } from "./use-plan-columns.tsx";

type ListProps = { rows: readonly ListedPlan[]; total: number; filter: PlanFilter; mayCreate: boolean };
const PAGE_SIZE = 20;

export function PlanListPage({ rows, total, filter, mayCreate }: ListProps) {
  const t = useText(rotationPlansText);
  const labels = useTableLabels();
  const columns = usePlanColumns();
  const create = mayCreate ? (
    <LinkButton to="/rotation/new" tone="primary" icon={<IconPlus size={20} />}>
      {t("list.create")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={t("plans")} subtitle={t("list.intro")} actions={create} />
      {total > 0 && <Filter filter={filter} />}
      <DataTable
        id="rotation-plans"
        caption={t("list.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={rows.length > 0 ? <Export filter={filter} /> : undefined}
        empty={
          total === 0 ? (
            <EmptyState title={t("list.empty")} action={create}>
              {t(mayCreate ? "list.emptyCreate" : "list.emptyRead")}
            </EmptyState>
          ) : (
            <EmptyState title={t("list.nothing")}>{t("list.nothingText")}</EmptyState>
          )
        }
      />
    </>
  );
}

function Export({ filter }: { filter: PlanFilter }) {
  const t = useText(rotationPlansText);
  return (
    <LinkButton
      to={`/rotation.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("list.export")}
    </LinkButton>
  );
}

function Filter({ filter }: { filter: PlanFilter }) {
  const t = useText(rotationPlansText);
  const words = useText(rotationWords);
  return (
    <FilterBar
      labels={{ bar: t("list.filters"), apply: t("list.apply"), reset: t("list.reset") }}
      resetTo="/rotation"
      key={`${filter.title}/${filter.state}`}
    >
      <TextField name="title" label={t("list.name")} defaultValue={filter.title} />
      <SelectField
        name="state"
        label={t("list.state")}
        emptyLabel={t("list.all")}
        defaultValue={filter.state}
        choices={PLAN_STATES.map((value) => ({ value, label: words(`plan.${value}`) }))}
      />
    </FilterBar>
  );
}
