import type { CandidatesView } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./nomination.module.css";

/** Each list's nominations against its quota. */
export function ListCounts({ view }: { view: CandidatesView }) {
  const t = useText(nominationText);
  const people = useText(peopleWords);
  return (
    <Card title={t("lists")}>
      <ul className={styles.lists}>
        {view.lists.map((list) => (
          <li key={list.post}>
            <strong>{people(`reserveKind.${list.post}`)}</strong>
            <span>{t("listLine", { total: list.total, n: list.standing })}</span>
            <div className={styles.row}>
              <StatusTag tone="good">{t("passing", { n: list.passing })}</StatusTag>
              {list.waiting > 0 && (
                <StatusTag tone="attention">{t("waiting", { n: list.waiting })}</StatusTag>
              )}
              {list.failing > 0 && <StatusTag tone="bad">{t("failing", { n: list.failing })}</StatusTag>}
            </div>
            {list.standing > 0 && list.passing + list.waiting < list.total && (
              <span className={styles.soft}>
                {t("short", { n: list.total - list.passing - list.waiting })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {view.status === "announced" || view.status === "nominated"
          ? t("preCheck")
          : t("settledNote", { asOf: view.asOf })}
      </p>
    </Card>
  );
}
