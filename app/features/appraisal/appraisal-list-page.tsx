import { Link } from "@remix-run/react";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { APPRAISAL_STATUSES } from "#app/domain/daily/appraisal-life.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import type { ListedAppraisal } from "./appraisal-shapes.ts";
import type { ListFilter } from "./list-filter.ts";
import { AppraisalStatusTag } from "./status-tag.tsx";

type ListProps = { rows: readonly ListedAppraisal[]; total: number; filter: ListFilter; mayCreate: boolean };
const PAGE_SIZE = 20;

export function AppraisalListPage({ rows, total, filter, mayCreate }: ListProps) {
  const t = useText(appraisalText);
  const labels = useTableLabels();
  const columns = useColumns();
  const create = mayCreate ? (
    <LinkButton to="/appraisals/new" tone="primary" icon={<IconPlus size={20} />}>
      {t("list.create")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={t("list.title")} subtitle={t("list.intro")} actions={create} />
      <FilterBar
        labels={{ bar: t("list.filter"), apply: t("list.apply"), reset: t("list.reset") }}
        resetTo="/appraisals"
        key={`${filter.title}/${filter.status}`}
      >
        <TextField name="title" label={t("list.name")} defaultValue={filter.title} />
        <SelectField
          name="status"
          label={t("list.state")}
          emptyLabel={t("list.all")}
          defaultValue={filter.status}
          choices={APPRAISAL_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        id="appraisals"
        caption={t("list.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={rows.length > 0 ? <ExportButton filter={filter} /> : undefined}
        empty={
          total === 0 ? (
            <EmptyState
              title={t("list.empty")}
              action={create ?? <LinkButton to="/schemes">{t("list.emptyScheme")}</LinkButton>}
            >
              {t("list.emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("list.nothing")}>{t("list.nothingText")}</EmptyState>
          )
        }
      />
    </>
  );
}

function ExportButton({ filter }: { filter: ListFilter }) {
  const t = useText(appraisalText);
  return (
    <LinkButton
      to={`/appraisals.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("list.export")}
    </LinkButton>
  );
}

function useColumns(): Column<ListedAppraisal>[] {
  const t = useText(appraisalText);
  return useMemo(
    () => [
      {
        key: "title",
        header: t("list.name"),
        value: (row) => row.title,
        cell: (row) => <Link to={`/appraisals/${row.id}`}>{row.title}</Link>,
        optional: false,
      },
      {
        key: "status",
        header: t("list.state"),
        value: (row) => APPRAISAL_STATUSES.indexOf(row.status),
        cell: (row) => <AppraisalStatusTag status={row.status} />,
        width: 128,
      },
      { key: "period", header: t("list.period"), value: (row) => row.period, width: 112 },
      { key: "unit", header: t("list.unit"), value: (row) => row.unitName },
      {
        key: "people",
        header: t("list.people"),
        kind: "figures",
        value: (row) => row.people,
        cell: (row) => t("list.peopleN", { n: row.people }),
        width: 96,
      },
      {
        key: "days",
        header: t("list.days"),
        value: (row) => row.opensOn,
        cell: (row) => t("overview.daysText", { from: row.opensOn, to: row.closesOn }),
        width: 224,
      },
    ],
    [t],
  );
}
