import { Link } from "@remix-run/react";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { AllowanceRow, AllowancesView } from "#app/contracts/development-views.ts";
import { SOCIAL_WORK_CERTIFICATES } from "#app/domain/people/enumerations.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./development.module.css";
import { useExamWords } from "./exam-words.ts";
import { ExportLink } from "./export-link.tsx";
import { ListFilters } from "./list-filters.tsx";
import { RatePanel } from "./rate-panel.tsx";
import { RatesCard } from "./rates-card.tsx";
import { useDevelopmentText } from "./use-development.ts";
import { useListQuery } from "./use-list-query.ts";

export function AllowancesPage({ view }: { view: AllowancesView }) {
  const t = useDevelopmentText();
  const { money } = useExamWords();
  const query = useListQuery();
  const [setting, setSetting] = useState(false);
  const columns = useAllowanceColumns();
  const { filter } = view;
  return (
    <div className={styles.stack}>
      <AllowanceFilters view={view} />
      <StatRow>
        <Stat label={t("allowance.holders")} value={view.total} unit={t("allowance.person")} />
        <Stat label={t("allowance.sum")} value={money(view.sum)} />
        {view.withoutRate > 0 && (
          <Stat
            label={t("allowance.withoutRate")}
            value={view.withoutRate}
            unit={t("allowance.person")}
            tone="attention"
          />
        )}
      </StatRow>
      <RatesCard
        rates={view.rates}
        actions={
          view.may.add && (
            <ActionButton size="small" icon={<IconPlus />} onClick={() => setSetting(true)}>
              {t("allowance.setRate")}
            </ActionButton>
          )
        }
      />
      <DataTable
        id="allowances"
        caption={t("allowance.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.cadreId}
        labels={useTableLabels()}
        paging={{
          ...{ page: filter.page, size: view.size, total: view.total },
          hrefFor: (page) => `/development/allowances${query({ page })}`,
        }}
        rowTone={(row) => (row.monthly === null ? "attention" : undefined)}
        empty={<EmptyState title={t("allowance.empty")}>{t("allowance.emptyHint")}</EmptyState>}
        exportSlot={<ExportLink list="allowances" />}
      />
      {setting && <RatePanel units={view.units} onClose={() => setSetting(false)} />}
    </div>
  );
}

function AllowanceFilters({ view }: { view: AllowancesView }) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  return (
    <ListFilters view={view} year={null} state={null} resetTo="/development/allowances">
      <SelectField
        name="certificate"
        label={t("filter.certificate")}
        choices={SOCIAL_WORK_CERTIFICATES.filter((value) => value !== "none").map((value) => ({
          value,
          label: words(`certificate.${value}`),
        }))}
        defaultValue={view.filter.certificate ?? ""}
        emptyLabel={t("filter.anyCertificate")}
      />
      <DateField name="day" label={t("filter.day")} defaultValue={view.filter.day} />
    </ListFilters>
  );
}

function useAllowanceColumns(): Column<AllowanceRow>[] {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const { money } = useExamWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which t stands for
  return useMemo(
    () => [
      {
        key: "name",
        header: t("allowance.name"),
        optional: false,
        cell: ({ cadreId, name }) => (
          <Link className={styles.whole} to={`/people/${cadreId}`}>
            {name}
          </Link>
        ),
      },
      {
        key: "unit",
        header: t("allowance.unit"),
        cell: ({ unitName }) => <span className={styles.whole}>{unitName}</span>,
      },
      {
        key: "certificate",
        header: t("allowance.certificate"),
        cell: ({ certificate }) => words(`certificate.${certificate}`),
      },
      {
        key: "monthly",
        header: t("allowance.monthly"),
        kind: "figures",
        cell: ({ monthly }) => (monthly === null ? t("allowance.noRate") : money(monthly)),
      },
      { key: "rate", header: t("allowance.rateOf"), cell: ({ rateUnitName }) => rateUnitName ?? t("none") },
    ],
    [t, words],
  );
}
