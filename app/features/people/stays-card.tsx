import type { CadreView } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./appointments-card.module.css";

/** Where the person belonged, latest first. */
export function StaysCard({ stays }: Pick<CadreView, "stays">) {
  const t = useText(peopleText);
  if (stays.length === 0) return null;
  return (
    <Card title={t("cadre.stays")}>
      <ol className={styles.list}>
        {stays.map(({ unitName, fromOn, toOn }) => (
          <li key={fromOn} data-current={toOn === null}>
            <span className={styles.time}>
              {fromOn} — {toOn ?? t("cadre.now")}
            </span>
            <span className={styles.what}>{unitName}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
