import type { PersonPerformanceView } from "#app/contracts/points-views.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { performanceText } from "#app/text/performance.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./performance.module.css";

const TONES: Readonly<Record<string, Tone>> = { submitted: "active", returned: "attention", struck: "bad" };

/** What waits for somebody, what came back, what was taken out, with the reason. */
export function WaitingCard({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const words = useText(dailyWords);
  return (
    <Card title={t("waiting.title")}>
      {view.waiting.length === 0 ? (
        <p>{t("waiting.empty")}</p>
      ) : (
        <ul className={styles.list}>
          {view.waiting.map((line) => (
            <li key={line.id}>
              <span className={styles.day}>{line.happenedOn}</span>
              <StatusTag tone={TONES[line.status] ?? "neutral"}>{words(`status.${line.status}`)}</StatusTag>
              <span>
                {words(`kind.${line.kind}`)} · {line.content}
                {line.reason !== null && (
                  <span className={styles.soft}> {t("waiting.reason", { reason: line.reason })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function GradesCard({ view }: { view: PersonPerformanceView }) {
  const t = useText(performanceText);
  const words = useText(dailyWords);
  const { grades, told, own } = view;
  return (
    <Card title={t("grades.title")}>
      {grades.length === 0 ? (
        <p>{t("grades.none")}</p>
      ) : (
        <p className={styles.row}>
          {grades.map(({ year, grade }) => (
            <StatusTag key={year} tone={grade === "excellent" ? "good" : "neutral"}>
              {t("grades.year", { year })} {words(`grade.${grade}`)}
            </StatusTag>
          ))}
        </p>
      )}
      {told !== null && (
        <div className={styles.told}>
          <p>{t("grades.told", { title: told.title, period: told.period })}</p>
          {told.total !== null && told.grade !== null && (
            <p>
              {t("grades.result", {
                total: Decimal.points(told.total),
                grade: words(`grade.${told.grade}`),
              })}
            </p>
          )}
          <LinkButton to={own ? `/my/appraisals/${told.appraisalId}` : `/appraisals/${told.appraisalId}`}>
            {t("grades.open")}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
