import type { PersonPerformanceView } from "#app/contracts/points-views.ts";
import type { CountedRecord, KindTrace, MonthTrace } from "#app/domain/daily/month-points.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { performanceText } from "#app/text/performance.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./performance.module.css";

const points = (centi: number): string => Decimal.points(centi);

/** Each point of the month with its record, its rule and its cap. */
export function WhyCard({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const { trace, scheme, month } = view;
  return (
    <Card title={t("why.title", { month })}>
      {trace === null || scheme === null ? (
        <Notice tone="attention">{t("why.noScheme")}</Notice>
      ) : (
        <>
          <p className={styles.soft}>{t("why.scheme", { name: scheme.name })}</p>
          <TraceTable trace={trace} view={view} />
          <Unnamed trace={trace} />
          {trace.kinds.length === 0 && <p>{t("why.empty")}</p>}
        </>
      )}
    </Card>
  );
}

function TraceTable({ trace, view }: { trace: MonthTrace; view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const lines = new Map(view.lines.map((line) => [line.id, line]));
  const facts = { sum: points(trace.sum), maximum: points(trace.maximum) };
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="yz-hidden">{t("why.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("why.day")}</th>
            <th scope="col" data-wide>
              {t("why.record")}
            </th>
            <th scope="col" data-kind="figures">
              {t("why.worth")}
            </th>
            <th scope="col" data-kind="figures">
              {t("why.counted")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr data-kind="group">
            <th scope="rowgroup" colSpan={3}>
              {t("why.base")}
            </th>
            <td data-kind="figures">{points(trace.base)}</td>
          </tr>
        </tbody>
        {trace.kinds.map((kind) => (
          <KindRows key={kind.kind} kind={kind} contentOf={(id) => lines.get(id)?.content ?? ""} />
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t("why.total")}
              {trace.sum > trace.maximum && ` · ${t("why.bounded", facts)}`}
              {trace.sum < 0 && ` · ${t("why.floored", facts)}`}
            </th>
            <td data-kind="figures">
              <strong>{points(trace.total)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function KindRows({ kind, contentOf }: { kind: KindTrace; contentOf: (id: string) => string }) {
  const t = useText(performanceText);
  const words = useText(dailyWords);
  const { rule } = kind;
  const rules = [
    t("why.rule", { points: points(rule.points) }),
    ...(rule.leadingPoints === null ? [] : [t("why.leading", { points: points(rule.leadingPoints) })]),
    ...(rule.monthlyCount === null ? [] : [t("why.count", { count: rule.monthlyCount })]),
    ...(rule.monthlyCap === null ? [] : [t("why.cap", { points: points(rule.monthlyCap) })]),
  ];
  return (
    <tbody>
      <tr data-kind="group">
        <th scope="rowgroup" colSpan={3}>
          {words(`kind.${kind.kind}`)} <span className={styles.rule}>{rules.join(" · ")}</span>
        </th>
        <td data-kind="figures">{points(kind.points)}</td>
      </tr>
      {kind.records.map((record) => (
        <tr key={record.id}>
          <td className={styles.day}>{record.happenedOn.slice(5)}</td>
          <td>
            {contentOf(record.id)} {record.leading && <StatusTag tone="active">{t("why.lead")}</StatusTag>}{" "}
            <CutTag record={record} />
          </td>
          <td data-kind="figures">{points(record.worth)}</td>
          <td data-kind="figures">{points(record.points)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function CutTag({ record }: { record: CountedRecord }) {
  const t = useText(performanceText);
  if (record.cut === null) return null;
  const partly = record.cut === "capped" && record.points !== 0;
  return (
    <StatusTag tone="neutral">
      {partly ? t("why.cappedPartly", { points: points(record.points) }) : t(`why.${record.cut}`)}
    </StatusTag>
  );
}

function Unnamed({ trace }: { trace: MonthTrace }) {
  const t = useText(performanceText);
  const words = useText(dailyWords);
  return trace.unnamed.map(({ kind, records }) => (
    <p key={kind} className={styles.soft}>
      {t("why.unnamed", { kind: words(`kind.${kind}`), count: records })}
    </p>
  ));
}
