import type { AppraisalStatus } from "#app/domain/daily/appraisal-life.ts";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./appraisal.module.css";

type Row = { id: string; title: string; period: string; unitName: string; status: AppraisalStatus };
type Running = Row & { closesOn: string; selfRated: boolean; asksSelf: boolean };
type Told = Row & { total: number | null; grade: AppraisalGrade | null; readAt: number | null };

/** One's own appraisals: what is asked of one now, and the notices. */
export function MyAppraisalsPage({ running, told }: { running: readonly Running[]; told: readonly Told[] }) {
  const t = useText(appraisalOwnText);
  return (
    <div className={styles.stack}>
      <PageHeader title={t("list.title")} />
      {running.length + told.length === 0 && (
        <EmptyState title={t("list.empty")}>{t("list.emptyText")}</EmptyState>
      )}
      {running.length > 0 && (
        <Card title={t("list.running")}>
          <ul className={styles.list}>
            {running.map((row) => (
              <li key={row.id}>
                <RunningRow row={row} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {told.length > 0 && (
        <Card title={t("list.told")}>
          <ul className={styles.list}>
            {told.map((row) => (
              <li key={row.id}>
                <ToldRow row={row} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function RunningRow({ row }: { row: Running }) {
  const t = useText(appraisalOwnText);
  const language = useLanguage();
  const until = { day: day(row.closesOn, language) };
  return (
    <div className={styles.row}>
      <strong>{row.title}</strong>
      <span className={styles.soft}>
        {row.unitName} · {row.period}
      </span>
      <span className={styles.soft}>
        {row.asksSelf ? t(row.selfRated ? "list.selfDone" : "list.selfAsk", until) : t("list.wait")}
      </span>
      {row.asksSelf && (
        <LinkButton tone={row.selfRated ? "secondary" : "primary"} to={`/my/appraisals/${row.id}`}>
          {t("list.open")}
        </LinkButton>
      )}
    </div>
  );
}

function ToldRow({ row }: { row: Told }) {
  const t = useText(appraisalOwnText);
  const words = useText(dailyWords);
  return (
    <div className={styles.row}>
      <strong>{row.title}</strong>
      <span className={styles.soft}>
        {row.unitName} · {row.period}
      </span>
      {row.total !== null && <span>{t("list.total", { total: Decimal.points(row.total) })}</span>}
      {row.grade !== null && <StatusTag tone="neutral">{words(`grade.${row.grade}`)}</StatusTag>}
      <StatusTag tone={row.readAt === null ? "attention" : "good"}>
        {row.readAt === null ? t("list.unread") : t("list.read")}
      </StatusTag>
      <LinkButton to={`/my/appraisals/${row.id}`}>{t("list.notice")}</LinkButton>
    </div>
  );
}
