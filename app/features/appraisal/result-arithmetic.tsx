import * as Decimal from "#app/domain/shared/decimal.ts";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./appraisal.module.css";
import type { Score } from "./appraisal-shapes.ts";

const WHYS = ["noMonths", "noQuarters", "notRated", "tooFewRaters", "tooFewOrdinary", "noForm"] as const;
const ALL = 10_000;

/** Hundredths times basis points, written out exactly: 87.27 × 40 % = 34.908. */
const product = (points: number, weight: number): string => String((points * weight) / (100 * ALL));

/** How a result comes about, in words: each part with its weight, what is left out and why, and the sum. */
export function ResultArithmetic({
  components,
  total,
}: {
  components: readonly Score[];
  total: number | null;
}) {
  const t = useText(appraisalOwnText);
  const words = useText(dailyWords);
  const counted = components.filter(({ points }) => points !== null);
  const weight = counted.reduce((sum, part) => sum + part.weight, 0);
  return (
    <div className={styles.stack}>
      <ul className={styles.parts}>
        {components.map(({ source, weight: share, points, why }) => {
          const names = { source: words(`source.${source}`), percent: share / 100 };
          const known = WHYS.find((each) => each === why) ?? "notRated";
          return (
            <li key={source}>
              {points === null
                ? t("sum.leftOut", { ...names, why: t(`why.${known}`) })
                : t("sum.part", {
                    ...names,
                    points: Decimal.points(points),
                    product: product(points, share),
                  })}
            </li>
          );
        })}
      </ul>
      <p className={styles.soft}>
        {total === null
          ? t("sum.none")
          : weight === ALL
            ? t("sum.whole", { total: Decimal.points(total) })
            : t("sum.spread", { percent: weight / 100, total: Decimal.points(total) })}
      </p>
      {(["records", "quarters"] as const)
        .filter((source) => components.some((part) => part.source === source && part.points !== null))
        .map((source) => (
          <p key={source} className={styles.soft}>
            {t(`sum.${source}`)}
          </p>
        ))}
    </div>
  );
}
