import type { RankedListShown } from "#app/contracts/ranking-views.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import { percent, percentOfMillionths } from "./figures.ts";
import styles from "./ranking.module.css";

const PER_CENT = 10_000;

/** For each weight the range within which the same people are selected. */
export function WeightsPanel({ list }: { list: RankedListShown }) {
  const t = useText(rankingListText);
  if (list.intervals.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h3>{t("weights.title")}</h3>
      <p className={styles.soft}>{t("weights.text")}</p>
      <ul className={styles.ranges}>
        {list.intervals.map(({ criterion, name, weight, low, high }) => (
          <li key={criterion}>
            <svg width="100%" height="16" aria-hidden="true" focusable="false">
              <rect y="6" width="100%" height="4" className={styles.track} />
              <rect
                x={`${low / PER_CENT}%`}
                y="3"
                width={`${Math.max(0.5, (high - low) / PER_CENT)}%`}
                height="10"
                className={styles.bar}
              />
              <rect x={`${weight / 100}%`} width="2" height="16" className={styles.mark} />
            </svg>
            <span>
              {low === high
                ? t("weights.fixed", { name, weight: percent(weight) })
                : t("weights.range", {
                    ...{ name, weight: percent(weight) },
                    ...{ low: percentOfMillionths(low), high: percentOfMillionths(high) },
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
