import { Link } from "@remix-run/react";
import type { PersonPerformanceView } from "#app/contracts/points-views.ts";
import type { GivenComponent, PeriodResult } from "#app/domain/daily/period-points.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { performanceText } from "#app/text/performance.ts";
import { useText } from "#app/text/use-text.ts";
import { Bars } from "#app/ui/charts/bars.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./performance.module.css";

/** The months of the year as bars; each leads to its reasons. */
export function MonthsCard({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  return (
    <Card title={t("year.months", { year: view.month.slice(0, 4) })}>
      <Bars
        rows={view.months.map(({ month, total, maximum }) => ({
          key: month,
          label: (
            <Link to={`?month=${month}`} className={styles.monthLink}>
              {month}
            </Link>
          ),
          value: total,
          scale: { minimum: 0, maximum },
          text: total === null ? t("year.noScheme") : Decimal.points(total),
          current: month === view.month,
        }))}
      />
    </Card>
  );
}

/** What each quarter and the year are put together from, and what is left out. */
export function PeriodsCard({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const year = view.month.slice(0, 4);
  return (
    <Card title={t("year.quarters")}>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <caption className="yz-hidden">{t("year.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("year.part")}</th>
              <th scope="col" data-kind="figures">
                {t("year.weight")}
              </th>
              <th scope="col" data-kind="figures">
                {t("year.score")}
              </th>
            </tr>
          </thead>
          {view.quarters.map(({ period, result }) => (
            <PeriodRows key={period} name={t("year.quarter", { period })} result={result} />
          ))}
          <PeriodRows name={t("year.year", { year })} result={view.year} />
        </table>
      </div>
    </Card>
  );
}

function PeriodRows({ name, result }: { name: string; result: PeriodResult }) {
  const t = useText(performanceText);
  const words = useText(dailyWords);
  const { total, components, leftOut, countedWeight } = result;
  return (
    <tbody>
      <tr data-kind="group">
        <th scope="rowgroup" colSpan={2}>
          {name}
        </th>
        <td data-kind="figures">{total === null ? t("year.none") : Decimal.points(total)}</td>
      </tr>
      {components.map((component) => (
        <tr key={component.source}>
          <th scope="row">{words(`source.${component.source}`)}</th>
          <td data-kind="figures">{component.weight / 100}%</td>
          <td data-kind="figures">
            <Score component={component} />
          </td>
        </tr>
      ))}
      {total !== null && leftOut.length > 0 && (
        <tr>
          <td colSpan={3} className={styles.soft}>
            {t("year.spread", {
              parts: leftOut.map((source) => words(`source.${source}`)).join("、"),
              weight: countedWeight / 100,
            })}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const KNOWN = ["notRated", "noScheme", "tooFewRaters", "tooFewOrdinary", "noForm"] as const;

function Score({ component }: { component: GivenComponent }) {
  const t = useText(performanceText);
  if (component.points !== null) return Decimal.points(component.points);
  const why = KNOWN.find((each) => each === component.why) ?? "other";
  return <span className={styles.soft}>{t(`whyNot.${why}`)}</span>;
}
