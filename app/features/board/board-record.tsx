import type { BoardRow } from "#app/contracts/record-desk-views.ts";
import { boardText } from "#app/text/board.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import styles from "./board.module.css";
import { ObjectionForm } from "./objection-form.tsx";

/** One piece of work; the form to object unfolds under it while there is time. */
export function BoardRecord({ row, signedInAs }: { row: BoardRow; signedInAs: string | null }) {
  const t = useText(boardText);
  const words = useText(dailyWords);
  const language = useLanguage();
  return (
    <li className={styles.record}>
      <h2 className={styles.heading}>{[words(`kind.${row.kind}`), row.place].filter(Boolean).join(" · ")}</h2>
      <p className={styles.content}>{row.content}</p>
      <p className={styles.soft}>{t("by", { name: row.name, day: day(row.happenedOn, language) })}</p>
      <p className={styles.until} data-open={row.open}>
        {row.until === null
          ? t("untilUnknown")
          : t(row.open ? "until" : "over", { day: day(row.until, language) })}
      </p>
      {row.open && (
        <details>
          <summary className={styles.summary}>{t("object")}</summary>
          <ObjectionForm recordId={row.id} signedInAs={signedInAs} />
        </details>
      )}
    </li>
  );
}
