import { calendarText } from "#app/text/calendar.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./calendar.module.css";

/** What the looks of the days mean. */
export function Legend() {
  const t = useText(calendarText);
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      {(["work", "off", "holiday", "makeUp"] as const).map((kind) => (
        <li key={kind}>
          <span className={styles.swatch} data-kind={kind} aria-hidden="true" />
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={styles.swatch} data-by-hand="true" aria-hidden="true" />
        {t("byHand")}
      </li>
    </ul>
  );
}
