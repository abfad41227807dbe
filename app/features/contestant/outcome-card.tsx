import type { Slip } from "#app/contracts/slip.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** Place and final score, and where that stands in the field. */
export function OutcomeCard({ slip }: { slip: Slip }) {
  const t = useSlipText();
  const { outcome, person } = slip;
  const who = `${person.number === null ? "" : `${String(person.number).padStart(2, "0")} `}${person.name} · ${person.unitName}`;
  return (
    <Card emphasis="now">
      <div className={styles.outcome}>
        <p className={styles.soft}>{who}</p>
        {outcome.kind === "unplaced" ? (
          <p className={styles.place}>{t(`unplaced.${outcome.reason}`)}</p>
        ) : (
          <>
            <p className={styles.place}>{t("place", { place: outcome.place })}</p>
            <ul className={styles.facts}>
              <li>
                {t("finalScore")} <span className={styles.score}>{outcome.score}</span> {t("points")}
              </li>
              {outcome.shared > 1 && <li>{t("shared", { count: outcome.shared })}</li>}
              <li>{t("ofRanked", { ranked: outcome.ranked })}</li>
              <li>
                {outcome.standing.kind === "percentile"
                  ? t("percentile", { percent: outcome.standing.percent })
                  : t(`band.${outcome.standing.band}`)}
              </li>
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}
