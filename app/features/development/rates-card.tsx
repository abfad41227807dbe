import type { ReactNode } from "react";
import type { RateRow } from "#app/contracts/development-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./development.module.css";
import { useExamWords } from "./exam-words.ts";
import { useDevelopmentText } from "./use-development.ts";

/** The rates that hold here, with where and since when. */
export function RatesCard({ rates, actions }: { rates: readonly RateRow[]; actions: ReactNode }) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const { money } = useExamWords();
  return (
    <Card title={t("allowance.rates")} actions={actions}>
      <p className={`${styles.soft} ${styles.lead}`}>{t("allowance.ratesHint")}</p>
      {rates.length === 0 ? (
        <p>{t("allowance.ratesEmpty")}</p>
      ) : (
        <ul className={styles.list}>
          {rates.map((rate) => (
            <li key={rate.key} className={styles.entry}>
              <span className={styles.grow}>
                {rate.unitName} · {words(`certificate.${rate.certificate}`)}
              </span>
              <strong className={styles.figures}>{money(rate.monthly)}</strong>
              <span className={`${styles.soft} ${styles.figures}`}>{t("since", { from: rate.fromOn })}</span>
              <span className={styles.soft}>{rate.documentNumber}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
