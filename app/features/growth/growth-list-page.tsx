import { IconDownload } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { GrowthListView } from "#app/contracts/growth-views.ts";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import { growthText } from "#app/text/growth.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./growth.module.css";
import type { GrowthFilter } from "./growth-filter.ts";
import { useGrowthColumns } from "./use-growth-columns.tsx";

const PAGE_SIZE = 50;
type ListProps = { view: GrowthListView; filter: GrowthFilter };

/** Files of the people in reach, with how far each is on the way. */
export function GrowthListPage({ view, filter }: ListProps) {
  const t = useText(growthText);
  const labels = useTableLabels();
  const columns = useGrowthColumns();
  return (
    <div className={styles.stack}>
      <PageHeader title={t("list.title")} subtitle={t("list.intro")} />
      {view.total > 0 && <Filters view={view} filter={filter} />}
      {view.rows.length > 0 && <Totals totals={view.totals} />}
      <DataTable
        id="growth"
        caption={t("list.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.reserveId}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={view.rows.length > 0 ? <Export filter={filter} /> : undefined}
        empty={
          view.total === 0 ? (
            <EmptyState
              title={t("list.empty")}
              action={<LinkButton to="/selection">{t("list.toRounds")}</LinkButton>}
            >
              {t("list.emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("list.nothing")}>{t("list.nothingText")}</EmptyState>
          )
        }
      />
    </div>
  );
}

function Totals({ totals }: Pick<GrowthListView, "totals">) {
  const t = useText(growthText);
  return (
    <div>
      <StatRow>
        <Stat label={t("list.totals.people")} value={String(totals.people)} unit={t("list.totals.unit")} />
        <Stat
          label={t("list.totals.withMentor")}
          value={String(totals.withMentor)}
          unit={t("list.totals.persons")}
        />
        <Stat
          label={t("list.totals.complete")}
          value={String(totals.complete)}
          unit={t("list.totals.persons")}
        />
        <Stat
          label={t("list.totals.declared")}
          value={String(totals.declared)}
          unit={t("list.totals.persons")}
        />
        <Stat
          label={t("list.totals.objections")}
          value={String(totals.objections)}
          unit={t("list.totals.items")}
          {...(totals.objections > 0 ? { tone: "attention" as const } : {})}
        />
      </StatRow>
      <p className={styles.soft}>{t("list.totalsNote")}</p>
    </div>
  );
}

function Export({ filter }: { filter: GrowthFilter }) {
  const t = useText(growthText);
  return (
    <LinkButton
      to={`/growth.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("list.export")}
    </LinkButton>
  );
}

function Filters({ view, filter }: ListProps) {
  const t = useText(growthText);
  const people = useText(peopleWords);
  const all = t("list.all");
  const posts = RESERVE_KINDS.map((value) => ({ value, label: people(`reserveKind.${value}`) }));
  const units = view.units.map(({ id, name }) => ({ value: id, label: name }));
  const states = (["all", "open", "complete", "ready"] as const).map((value) => ({
    value,
    label: t(`list.state.${value}`),
  }));
  return (
    <FilterBar
      labels={{ bar: t("list.filter"), apply: t("list.apply"), reset: t("list.reset") }}
      resetTo="/growth"
      key={Object.values(filter).join("/")}
    >
      <TextField name="search" label={t("list.search")} defaultValue={filter.search} />
      <SelectField
        name="post"
        label={t("list.post")}
        emptyLabel={all}
        defaultValue={filter.post}
        choices={posts}
      />
      {units.length > 1 && (
        <SelectField
          {...{ name: "unitId", label: t("list.unit"), emptyLabel: all }}
          defaultValue={filter.unitId}
          choices={units}
        />
      )}
      <SelectField
        {...{ name: "state", label: t("list.state.label"), choices: states }}
        defaultValue={filter.state === "" ? "all" : filter.state}
      />
    </FilterBar>
  );
}
