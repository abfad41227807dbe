import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { ReserveEntry, ReserveListView } from "#app/contracts/reserve-views.ts";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import { MANAGING_LEVELS, POOLS } from "#app/domain/selection/selection-rules.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { reserveText } from "#app/text/reserve.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { LeavePanel } from "./leave-panel.tsx";
import styles from "./reserve.module.css";
import type { ReserveFilter } from "./reserve-filter.ts";
import { ReserveTotalsRow } from "./reserve-totals.tsx";
import { useReserveColumns } from "./use-reserve-columns.tsx";

const PAGE_SIZE = 50;
type ReserveProps = { view: ReserveListView; filter: ReserveFilter };

/** Everybody in the reserve whom the reader manages or sits above. */
export function ReservePage({ view, filter }: ReserveProps) {
  const t = useText(reserveText);
  const labels = useTableLabels();
  const [leaving, setLeaving] = useState<ReserveEntry | null>(null);
  const columns = useReserveColumns({
    onLeave: setLeaving,
    withLeft: view.rows.some(({ leftOn }) => leftOn !== null),
    acts: view.rows.some(({ mayLeave }) => mayLeave),
  });
  return (
    <div className={styles.stack}>
      <PageHeader title={t("title")} subtitle={t("intro")} />
      {view.total > 0 && <Filters view={view} filter={filter} />}
      {view.totals.people > 0 && <ReserveTotalsRow totals={view.totals} />}
      <DataTable
        id="reserve"
        caption={t("caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={view.rows.length > 0 ? <Export filter={filter} /> : undefined}
        empty={
          view.total === 0 ? (
            <EmptyState title={t("empty")} action={<LinkButton to="/selection">{t("toRounds")}</LinkButton>}>
              {t("emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
          )
        }
      />
      {leaving !== null && <LeavePanel row={leaving} today={view.today} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function Export({ filter }: { filter: ReserveFilter }) {
  const t = useText(reserveText);
  return (
    <LinkButton
      to={`/reserve.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("export")}
    </LinkButton>
  );
}

function Filters({ view, filter }: ReserveProps) {
  const t = useText(reserveText);
  const words = useText(selectionWords);
  const people = useText(peopleWords);
  const all = t("all");
  const posts = RESERVE_KINDS.map((value) => ({ value, label: people(`reserveKind.${value}`) }));
  const pools = POOLS.map((value) => ({ value, label: words(`pool.${value}`) }));
  const levels = MANAGING_LEVELS.map((value) => ({ value, label: words(`level.${value}`) }));
  const units = view.subdistricts.map(({ id, name }) => ({ value: id, label: name }));
  const states = (["current", "left", "all"] as const).map((value) => ({
    value,
    label: t(`state.${value}`),
  }));
  const { search, pool, post, level, unitId, state } = filter;
  return (
    <FilterBar
      labels={{ bar: t("filter"), apply: t("apply"), reset: t("reset") }}
      resetTo="/reserve"
      key={Object.values(filter).join("/")}
    >
      <TextField name="search" label={t("search")} defaultValue={search} />
      <SelectField name="pool" label={t("pool")} emptyLabel={all} defaultValue={pool} choices={pools} />
      <SelectField name="post" label={t("post")} emptyLabel={all} defaultValue={post} choices={posts} />
      <SelectField name="level" label={t("level")} emptyLabel={all} defaultValue={level} choices={levels} />
      {units.length > 1 && (
        <SelectField
          {...{ name: "unitId", label: t("subdistrict"), emptyLabel: all }}
          defaultValue={unitId}
          choices={units}
        />
      )}
      <SelectField
        {...{ name: "state", label: t("state.label"), choices: states }}
        defaultValue={state === "" ? "current" : state}
      />
    </FilterBar>
  );
}
