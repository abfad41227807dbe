import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { MentorsView, ReserveMentoring } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { MatchCard } from "./match-card.tsx";
import styles from "./mentoring.module.css";
import { MentorsCard } from "./mentors-card.tsx";
import type { MentorsFilter } from "./mentors-filter.ts";
import { ProposePanel } from "./propose-panel.tsx";
import { useReserveColumns } from "./use-reserve-columns.tsx";

const PAGE_SIZE = 50;
type PageProps = { view: MentorsView; filter: MentorsFilter };

/** Who has a mentor, who has none yet, and who the mentors are. */
export function MentorsPage({ view, filter }: PageProps) {
  const t = useText(mentorshipText);
  const labels = useTableLabels();
  const [proposing, setProposing] = useState<ReserveMentoring | null>(null);
  const columns = useReserveColumns(setProposing);
  return (
    <div className={styles.stack}>
      <PageHeader title={t("title")} subtitle={t("intro")} />
      <Totals totals={view.totals} />
      {view.totals.reserves > 0 && view.units.length > 0 && <MatchCard view={view} />}
      {view.totals.reserves > 0 && <Filters view={view} filter={filter} />}
      <DataTable
        id="mentoring"
        caption={t("reserves")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.reserveId}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={view.rows.length > 0 ? <Export filter={filter} /> : undefined}
        empty={
          view.totals.reserves === 0 ? (
            <EmptyState title={t("empty")} action={<LinkButton to="/reserve">{t("toReserve")}</LinkButton>}>
              {t("emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
          )
        }
      />
      <MentorsCard view={view} />
      {proposing !== null && (
        <ProposePanel reserve={proposing} mentors={view.mentors} onClose={() => setProposing(null)} />
      )}
    </div>
  );
}

function Totals({ totals }: Pick<MentorsView, "totals">) {
  const t = useText(mentorshipText);
  return (
    <StatRow>
      <Stat label={t("total.mentors")} value={String(totals.mentors)} unit={t("unit.people")} />
      <Stat label={t("total.places")} value={String(totals.places)} unit={t("unit.places")} />
      <Stat label={t("total.taken")} value={String(totals.taken)} unit={t("unit.places")} />
      <Stat label={t("total.reserves")} value={String(totals.reserves)} unit={t("unit.people")} />
      <Stat
        label={t("total.without")}
        value={String(totals.without)}
        unit={t("unit.people")}
        {...(totals.without > 0 ? { tone: "attention" as const } : {})}
      />
    </StatRow>
  );
}

function Export({ filter }: { filter: MentorsFilter }) {
  const t = useText(mentorshipText);
  return (
    <LinkButton
      to={`/mentors.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("export")}
    </LinkButton>
  );
}

function Filters({ view, filter }: PageProps) {
  const t = useText(mentorshipText);
  const states = (["all", "without", "proposed", "agreed", "due"] as const).map((value) => ({
    value,
    label: t(`state.${value}`),
  }));
  return (
    <FilterBar
      labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
      resetTo="/mentors"
      key={Object.values(filter).join("/")}
    >
      <TextField name="search" label={t("filter.search")} defaultValue={filter.search} />
      {view.units.length > 1 && (
        <SelectField
          {...{ name: "unitId", label: t("filter.unit"), emptyLabel: t("filter.all") }}
          defaultValue={filter.unitId}
          choices={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        {...{ name: "state", label: t("filter.state"), choices: states }}
        defaultValue={filter.state === "" ? "all" : filter.state}
      />
    </FilterBar>
  );
}
