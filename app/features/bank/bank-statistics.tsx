import type { BankListView } from "#app/contracts/bank-views.ts";
import { POST_AREAS, QUESTION_KINDS } from "#app/domain/quiz/question.ts";
import styles from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

type Cells = BankListView["statistics"];

const sumOf = (cells: Cells): string => {
  const sum = (some: Cells) => some.reduce((total, { count }) => total + count, 0);
  const all = sum(cells);
  return all === 0 ? "—" : `${all} (${sum(cells.filter(({ status }) => status === "reviewed"))})`;
};

/** How many questions there are to draw from, by post area and kind. */
export function BankStatistics({ statistics }: { statistics: Cells }) {
  const { t } = useBankWords();
  const of = (wanted: (cell: Cells[number]) => boolean) => sumOf(statistics.filter(wanted));
  return (
    <details className={styles.details}>
      <summary>
        {t("list.statistics")} · {t("list.sum")} {sumOf(statistics)}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={t("list.statistics")}>
        <table className={styles.figures}>
          <caption className={styles.soft}>{t("list.statisticsCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("list.area")}</th>
              {QUESTION_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {t(`kind.${kind}`)}
                </th>
              ))}
              <th scope="col">{t("list.sum")}</th>
            </tr>
          </thead>
          <tbody>
            {POST_AREAS.map((area) => (
              <tr key={area}>
                <th scope="row">{t(`area.${area}`)}</th>
                {QUESTION_KINDS.map((kind) => (
                  <td key={kind}>{of((cell) => cell.area === area && cell.kind === kind)}</td>
                ))}
                <td>{of((cell) => cell.area === area)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
