import { Link, useLocation, useNavigation } from "@remix-run/react";
import { IconChartBar, IconDownload, IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { SchemeListView, SchemeRow } from "#app/contracts/scheme-views.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { NewSchemePanel } from "./new-scheme-panel.tsx";
import { SchemeStatusTag, useMonths } from "./status-tag.tsx";

const HASH_SHOWN = 8;
const ROWS = 20;
const STATUSES = ["draft", "inForce", "ended"] as const;

export function SchemesPage({ view }: { view: SchemeListView }) {
  const t = useText(schemesText);
  const [making, setMaking] = useState(false);
  const columns = useColumns();
  const { search } = useLocation();
  const may = view.own.length > 0;
  const filtered = view.filter.unit !== undefined || view.filter.status !== undefined;
  const add = may && (
    <ActionButton tone="primary" icon={<IconPlus size={20} />} onClick={() => setMaking(true)}>
      {t("fromPreset")}
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <>
            <LinkButton to="/performance" icon={<IconChartBar size={20} />}>
              {t("performance")}
            </LinkButton>
            {add}
          </>
        }
      />
      <Filters view={view} />
      <DataTable
        id="schemes"
        caption={t("caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={useTableLabels()}
        paging={ROWS}
        empty={
          filtered ? (
            <EmptyState title={t("emptyFilter")} />
          ) : (
            <EmptyState title={t("empty")} action={add}>
              {t(may ? "emptyText" : "emptyRead")}
            </EmptyState>
          )
        }
        exportSlot={
          <LinkButton
            to={`/schemes.xlsx${search}`}
            reloadDocument
            size="small"
            icon={<IconDownload size={16} />}
          >
            {t("export")}
          </LinkButton>
        }
      />
      {making && <NewSchemePanel own={view.own} onClose={() => setMaking(false)} />}
    </>
  );
}

function Filters({ view }: { view: SchemeListView }) {
  const t = useText(schemesText);
  const { filter } = view;
  return (
    <FilterBar
      key={JSON.stringify(filter)}
      labels={{ bar: t("filters"), apply: t("apply"), reset: t("reset") }}
      resetTo="/schemes"
      busy={useNavigation().state === "loading"}
    >
      <SelectField
        name="unit"
        label={t("unit")}
        choices={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={filter.unit ?? ""}
        emptyLabel={t("anyUnit")}
      />
      <SelectField
        name="status"
        label={t("statusLabel")}
        choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        defaultValue={filter.status ?? ""}
        emptyLabel={t("anyStatus")}
      />
    </FilterBar>
  );
}

function useColumns(): Column<SchemeRow>[] {
  const t = useText(schemesText);
  const months = useMonths();
  return useMemo(
    () => [
      {
        key: "name",
        header: t("name"),
        optional: false,
        value: (row) => row.name,
        cell: (row) => <Link to={`/schemes/${row.id}`}>{row.name}</Link>,
      },
      { key: "unit", header: t("unit"), value: (row) => row.unitName },
      {
        key: "status",
        header: t("statusLabel"),
        value: (row) => row.status,
        cell: (row) => <SchemeStatusTag status={row.status} />,
      },
      { key: "months", header: t("months"), value: (row) => row.fromMonth, cell: (row) => months(row) },
      { key: "kinds", header: t("kinds"), kind: "figures", value: (row) => row.kinds },
      {
        key: "hash",
        header: t("hash"),
        cell: (row) => (row.hash === null ? "" : <code>{row.hash.slice(0, HASH_SHOWN)}</code>),
      },
    ],
    [t, months],
  );
}
