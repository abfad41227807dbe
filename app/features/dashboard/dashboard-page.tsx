import { useNavigation } from "@remix-run/react";
import { IconDownload, IconFileImport, IconPrinter } from "@tabler/icons-react";
import type { DashboardView } from "#app/contracts/dashboard-views.ts";
import { FIGURE_GROUPS } from "#app/domain/daily/figures.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { PrintHeader } from "#app/ui/brand/print-header.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { queryOf } from "./address.ts";
import styles from "./dashboard.module.css";
import { DashboardFilters } from "./dashboard-filters.tsx";
import { FigureGroupCard } from "./figure-group.tsx";
import { useFigureWords } from "./figure-words.ts";
import { RulesCard } from "./rules-card.tsx";
import { UnitTable } from "./unit-table.tsx";

export function DashboardPage({ view }: { view: DashboardView }) {
  const words = useFigureWords();
  const { t } = words;
  const { asked, figures, rows } = view;
  const place = words.place(asked);
  const asOf = t("asOf", { day: asked.day, compare: asked.compare });
  return (
    <div className={styles.page}>
      <PrintHeader
        title={`${place} · ${t("title")}`}
        details={[asOf, `${t(`window.${asked.choice}`)}：${words.span(asked)}`]}
      />
      <div data-print="hide">
        <PageHeader
          title={t("title")}
          subtitle={`${place} · ${asOf}`}
          actions={view.empty ? undefined : <Actions view={view} />}
        />
      </div>
      <DashboardFilters view={view} busy={useNavigation().state === "loading"} />
      {view.empty ? (
        <EmptyState
          title={t("empty.title")}
          action={
            <LinkButton to="/people/import" tone="primary" icon={<IconFileImport />}>
              {t("empty.action")}
            </LinkButton>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          {FIGURE_GROUPS.map((group) => (
            <FigureGroupCard key={group} group={group} figures={figures} asked={asked} />
          ))}
          {rows.length > 0 && <UnitTable rows={rows} asked={asked} />}
        </>
      )}
      <RulesCard />
    </div>
  );
}

function Actions({ view }: { view: DashboardView }) {
  const { t } = useFigureWords();
  return (
    <>
      <ActionButton icon={<IconPrinter />} onClick={() => window.print()}>
        {t("print")}
      </ActionButton>
      <LinkButton to={`/dashboard.xlsx${queryOf(view.asked)}`} reloadDocument icon={<IconDownload />}>
        {t("exportAll")}
      </LinkButton>
    </>
  );
}
