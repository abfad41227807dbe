import type { FairnessDimension, FairnessRow, FairnessStep } from "#app/contracts/fairness-views.ts";
import { fairnessText } from "#app/text/fairness.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./fairness.module.css";
import { groupWord, percent } from "./group-words.ts";
import { RateMark } from "./rate-mark.tsx";

export type RateTableProps = {
  dimension: FairnessDimension;
  rows: readonly FairnessRow[];
  steps: readonly FairnessStep[];
};

/** Groups as lines, steps as columns; each share drawn and written out. */
export function RateTable({ dimension, rows, steps }: RateTableProps) {
  const t = useText(fairnessText);
  const words = useText(selectionWords);
  const caption = t("caption", { dimension: t(`dimension.${dimension}`) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is moved with the keys
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="yz-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("groupHeader")}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {t(`step.${step}`)}
                <span className={styles.of}>{t(`stepOf.${step}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">{groupWord(row.group, { t, words })}</th>
              {row.steps.map(({ step, rate }) => (
                <td key={step}>
                  <Rate rate={rate} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rate({ rate }: { rate: FairnessRow["steps"][number]["rate"] }) {
  const t = useText(fairnessText);
  if (rate.suppressed) return <span className={styles.hint}>{t("hidden")}</span>;
  return (
    <>
      <RateMark {...rate} />
      <span className={styles.figure}>
        {t("rate", { rate: percent(rate.rate), selected: rate.selected, people: rate.people })}
      </span>
      <span className={styles.of}>{t("interval", { low: percent(rate.low), high: percent(rate.high) })}</span>
    </>
  );
}
