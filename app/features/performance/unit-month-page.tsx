import { Link, useLocation, useNavigation } from "@remix-run/react";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { UnitMonthRow, UnitMonthView } from "#app/contracts/points-views.ts";
import { shiftMonth } from "#app/domain/daily/month.ts";
import type { RecordKind } from "#app/domain/daily/work-record.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { performanceText } from "#app/text/performance.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";

/** Months that may be chosen, the present one first. */
const MONTHS = 24;

export function UnitMonthPage({ view }: { view: UnitMonthView }) {
  const t = useText(performanceText);
  const columns = useColumns({ kinds: view.kinds, month: view.filter.month });
  const query = useQuery();
  return (
    <>
      <PageHeader
        title={t("unit.title")}
        subtitle={t("unit.subtitle")}
        actions={<LinkButton to="/schemes">{t("unit.schemes")}</LinkButton>}
      />
      <Filters view={view} />
      <DataTable
        id="unit-month"
        caption={t("unit.caption", { month: view.filter.month })}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.cadreId}
        labels={useTableLabels()}
        paging={{
          ...{ page: view.filter.page, size: view.size, total: view.total },
          hrefFor: (page) => `/performance${query(page)}`,
        }}
        empty={<EmptyState title={t("unit.empty")}>{t("unit.emptyText")}</EmptyState>}
        exportSlot={
          <LinkButton
            to={`/performance.xlsx${query(1)}`}
            reloadDocument
            size="small"
            icon={<IconDownload size={16} />}
          >
            {t("unit.export")}
          </LinkButton>
        }
      />
    </>
  );
}

function Filters({ view }: { view: UnitMonthView }) {
  const t = useText(performanceText);
  const { filter, currentMonth } = view;
  const months = Array.from({ length: MONTHS }, (_, back) => shiftMonth(currentMonth, -back));
  return (
    <FilterBar
      key={JSON.stringify({ ...filter, page: 1 })}
      labels={{ bar: t("unit.filters"), apply: t("unit.apply"), reset: t("unit.reset") }}
      resetTo="/performance"
      busy={useNavigation().state === "loading"}
    >
      <SelectField
        name="month"
        label={t("month")}
        choices={months.map((month) => ({ value: month, label: month }))}
        defaultValue={filter.month}
      />
      <SelectField
        name="unit"
        label={t("unit.unit")}
        choices={view.units.map(({ id, name, depth }) => ({
          value: id,
          label: `${"　".repeat(depth)}${name}`,
        }))}
        defaultValue={filter.unit ?? ""}
        emptyLabel={t("unit.anyUnit")}
      />
      <TextField
        name="search"
        label={t("unit.search")}
        type="search"
        defaultValue={filter.search}
        maxLength={40}
      />
    </FilterBar>
  );
}

/** No column sorts by points: the list is for looking things up. */
function useColumns({
  kinds,
  month,
}: {
  kinds: readonly RecordKind[];
  month: string;
}): Column<UnitMonthRow>[] {
  const t = useText(performanceText);
  const words = useText(dailyWords);
  const people = useText(peopleWords);
  return useMemo(() => {
    const figures = (column: { key: string; header: string; of: (row: UnitMonthRow) => string }) => ({
      ...{ key: column.key, header: column.header, kind: "figures" as const, sortable: false },
      cell: column.of,
    });
    const counted = (row: UnitMonthRow, points: number | undefined): string =>
      row.total === null || points === undefined ? "" : Decimal.points(points);
    return [
      {
        ...{ key: "name", header: t("unit.name"), optional: false, sortable: false },
        cell: (row) => <Link to={`/people/${row.cadreId}/performance?month=${month}`}>{row.name}</Link>,
      },
      {
        ...{ key: "unit", header: t("unit.unit"), sortable: false },
        cell: (row) => (row.aboveName === null ? row.unitName : `${row.aboveName} ${row.unitName}`),
      },
      {
        ...{ key: "post", header: t("unit.post"), sortable: false },
        cell: (row) => (row.post === null ? "" : people(`post.${row.post}`)),
      },
      figures({ key: "base", header: t("unit.base"), of: (row) => counted(row, row.base) }),
      ...kinds.map((kind) =>
        figures({ key: kind, header: words(`kind.${kind}`), of: (row) => counted(row, row.byKind[kind]) }),
      ),
      figures({
        ...{ key: "total", header: t("unit.total") },
        of: (row) => (row.total === null ? t("unit.noScheme") : Decimal.points(row.total)),
      }),
    ];
  }, [t, words, people, kinds, month]);
}

/** The address's filters with another page. */
function useQuery() {
  const { search } = useLocation();
  return (page: number): string => {
    const query = new URLSearchParams(search);
    query.delete("page");
    if (page > 1) query.set("page", String(page));
    return query.size === 0 ? "" : `?${query}`;
  };
}
