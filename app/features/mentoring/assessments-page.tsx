import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { AssessmentRow, AssessmentsView } from "#app/contracts/assessment-views.ts";
import { assessmentText } from "#app/text/assessment.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { type Assessing, AssessPanel } from "./assess-panel.tsx";
import { AssessmentDetail } from "./assessment-detail.tsx";
import type { AssessmentsFilter } from "./assessments-filter.ts";
import styles from "./mentoring.module.css";
import { useAssessmentColumns } from "./use-assessment-columns.tsx";

const PAGE_SIZE = 50;
type PageProps = { view: AssessmentsView; filter: AssessmentsFilter };
const keyOf = ({ cadreId, communityId, area, period }: AssessmentRow): string =>
  `${cadreId} ${communityId} ${area} ${period}`;

/** Stints of a plan with their assessments: what is due first. */
export function AssessmentsPage({ view, filter }: PageProps) {
  const t = useText(assessmentText);
  const labels = useTableLabels();
  const [assessing, setAssessing] = useState<Assessing | null>(null);
  const columns = useAssessmentColumns(setAssessing);
  if (view.total === 0)
    return <EmptyState title={t("empty")}>{t(view.published ? "emptyText" : "unpublished")}</EmptyState>;
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("intro")}</p>
      <Counts counts={view.counts} />
      <Filters view={view} filter={filter} />
      <DataTable
        id="assessments"
        caption={t("title")}
        columns={columns}
        rows={view.rows}
        rowKey={keyOf}
        labels={labels}
        paging={PAGE_SIZE}
        expander={{
          label: (row) => `${t("detail")} ${row.name}`,
          detail: (row) => <AssessmentDetail row={row} />,
          columnLabel: t("detail"),
        }}
        exportSlot={view.rows.length > 0 ? <Export view={view} filter={filter} /> : undefined}
        empty={<EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>}
      />
      {assessing !== null && <AssessPanel assessing={assessing} onClose={() => setAssessing(null)} />}
    </div>
  );
}

function Counts({ counts }: Pick<AssessmentsView, "counts">) {
  const t = useText(assessmentText);
  return (
    <StatRow>
      {(["late", "due", "done", "later"] as const).map((state) => (
        <Stat
          key={state}
          label={t(`state.${state}`)}
          value={String(counts[state])}
          {...(state === "late" && counts.late > 0 ? { tone: "attention" as const } : {})}
        />
      ))}
    </StatRow>
  );
}

function Filters({ view, filter }: PageProps) {
  const t = useText(assessmentText);
  const states = (["all", "due", "done", "later"] as const).map((value) => ({
    value,
    label: t(`state.${value}`),
  }));
  return (
    <FilterBar
      labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
      resetTo={`/rotation/${view.planId}/assessments`}
      key={Object.values(filter).join("/")}
    >
      <TextField name="search" label={t("filter.search")} defaultValue={filter.search} />
      <SelectField
        {...{ name: "state", label: t("filter.state"), choices: states }}
        defaultValue={filter.state === "" ? "all" : filter.state}
      />
    </FilterBar>
  );
}

function Export({ view, filter }: PageProps) {
  const t = useText(assessmentText);
  return (
    <LinkButton
      to={`/rotation/${view.planId}/assessments.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("export")}
    </LinkButton>
  );
}
