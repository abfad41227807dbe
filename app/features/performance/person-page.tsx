import { IconChevronLeft, IconChevronRight, IconPrinter } from "@tabler/icons-react";
import type { PersonPerformanceView } from "#app/contracts/points-views.ts";
import { quarterOf, shiftMonth } from "#app/domain/daily/month.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { performanceText } from "#app/text/performance.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./performance.module.css";
import { GradesCard, WaitingCard } from "./record-cards.tsx";
import { WhyCard } from "./why-card.tsx";
import { MonthsCard, PeriodsCard } from "./year-cards.tsx";

/** A person's month with every reason, the year so far, what waits and what was said at year's end. */
export function PersonPage({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const { own, name, month, currentMonth } = view;
  const crumbs = own
    ? []
    : [
        { label: t("crumbUnit"), to: `/performance?month=${month}` },
        { label: name, to: `/people/${view.cadreId}` },
      ];
  return (
    <>
      <PageHeader
        title={own ? t("mine") : t("titleOf", { name })}
        subtitle={`${view.unitName} · ${month}`}
        crumbs={crumbs}
        crumbsLabel={t("crumbUnit")}
        actions={
          <>
            {own && <LinkButton to="/my/records">{t("myRecords")}</LinkButton>}
            <LinkButton to={`?month=${shiftMonth(month, -1)}`} icon={<IconChevronLeft size={20} />}>
              {t("previous", { month: shiftMonth(month, -1) })}
            </LinkButton>
            {month < currentMonth && (
              <LinkButton to={`?month=${shiftMonth(month, 1)}`} icon={<IconChevronRight size={20} />}>
                {t("next", { month: shiftMonth(month, 1) })}
              </LinkButton>
            )}
            <ActionButton icon={<IconPrinter size={20} />} onClick={() => window.print()}>
              {t("print")}
            </ActionButton>
          </>
        }
      />
      <Card>
        <Figures view={view} />
        <Comparison view={view} />
      </Card>
      <WhyCard view={view} />
      <div className={styles.pair}>
        <MonthsCard view={view} />
        <PeriodsCard view={view} />
      </div>
      <WaitingCard view={view} />
      <GradesCard view={view} />
    </>
  );
}

function Figures({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const { trace, month, year } = view;
  const period = quarterOf(month);
  const quarter = view.quarters.find((each) => each.period === period)?.result ?? null;
  const result = (total: number | null | undefined) =>
    total === null || total === undefined ? "—" : Decimal.points(total);
  const soFar = (countedWeight: number) =>
    countedWeight === 10_000 ? t("stat.whole") : t("stat.soFar", { weight: countedWeight / 100 });
  const waiting = view.waiting.filter(({ status }) => status !== "struck").length;
  return (
    <StatRow>
      <Stat
        label={t("stat.month", { month })}
        value={result(trace?.total)}
        unit={t("points")}
        detail={
          trace === null ? t("year.noScheme") : t("stat.of", { maximum: Decimal.points(trace.maximum) })
        }
      />
      <Stat
        label={t("stat.quarter", { period })}
        value={result(quarter?.total)}
        unit={t("points")}
        detail={quarter === null ? undefined : soFar(quarter.countedWeight)}
      />
      <Stat
        label={t("stat.year", { year: month.slice(0, 4) })}
        value={result(year.total)}
        unit={t("points")}
        detail={soFar(year.countedWeight)}
      />
      <Stat
        label={t("stat.waiting")}
        value={waiting}
        unit={t("stat.records")}
        tone={waiting > 0 ? "attention" : undefined}
      />
    </StatRow>
  );
}

function Comparison({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const words = useText(peopleWords);
  const { comparison } = view;
  if (comparison === null) return null;
  const { unitName, post, people, median } = comparison;
  return (
    <p className={styles.soft}>
      {t("compare", {
        unit: unitName,
        post: words(`post.${post}`),
        people,
        median: Decimal.points(median),
      })}
    </p>
  );
}
