import { dailyWords } from "#app/text/daily-words.ts";
import { entryText } from "#app/text/entry.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./entry.module.css";
import type { Kept } from "./outbox/kept.ts";
import { RecordState } from "./status-words.tsx";

const SHOWN = 20;

/** What was entered on this device, newest first, and where each of it is. */
export function RecentList({ kept }: { kept: Kept }) {
  const t = useText(entryText);
  const words = useText(dailyWords);
  const records = Object.values(kept.records)
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, SHOWN);
  return (
    <section className={styles.recent} aria-labelledby="recent-heading">
      <h2 id="recent-heading">{t("recent.heading")}</h2>
      {records.length === 0 ? (
        <p className={styles.quiet}>{t("recent.empty")}</p>
      ) : (
        <ul>
          {records.map(({ id, wording, photoIds, atMs, state }) => (
            <li key={id}>
              <span className={styles.recentHead}>
                <strong>{words(`kind.${wording.kind}`)}</strong>
                <RecordState state={state} />
              </span>
              <span className={styles.excerpt}>
                {[wording.compound, wording.building, wording.content].filter(Boolean).join(" · ")}
              </span>
              <span className={styles.quiet}>
                {dateTime(atMs)}
                {photoIds.length > 0 && ` · ${t("recent.photos", { count: photoIds.length })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
