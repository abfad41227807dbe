import { deskText } from "#app/text/stage-desk.ts";
import { clock } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import type { OrderedPerformance } from "./desk-facts.ts";
import styles from "./head-preview.module.css";
import type { Preview } from "./trimmed-preview.ts";

/** What the rules would make of the marks that are in. From the lock on, the score itself. */
export function HeadPreview({ row, preview }: { row: OrderedPerformance; preview: Preview | null }) {
  const t = useText(deskText);
  const locked = row.score !== undefined;
  return (
    <section className={styles.root} aria-label={t("head.preview")}>
      <h3 className={styles.title}>{locked ? t("order.score") : t("head.preview")}</h3>
      {preview === null ? null : <Outcome preview={preview} score={row.score} />}
      <p className={styles.note}>
        {row.clock === undefined
          ? ""
          : row.elapsedMs === undefined
            ? t("head.untimed")
            : t("head.clock", { time: clock(row.elapsedMs) })}
      </p>
      {!locked && <p className={styles.note}>{t("head.previewNote")}</p>}
    </section>
  );
}

function Outcome({ preview, score }: { preview: Preview; score: string | undefined }) {
  const t = useText(deskText);
  if (preview.kind === "disqualified") return <p>{t("head.byTime")}</p>;
  if (preview.kind === "waiting") {
    return <p>{t("head.notEnough", { present: preview.present, minimum: preview.minimum })}</p>;
  }
  const { timePoints, breachPoints, beforeDeductions } = preview;
  return (
    <>
      <p className={styles.score}>{score ?? preview.score}</p>
      {(timePoints !== null || breachPoints !== null) && (
        <dl className={styles.parts}>
          <dt>{t("head.beforeDeductions")}</dt>
          <dd>{beforeDeductions}</dd>
          {timePoints !== null && (
            <>
              <dt>{t("head.timeTaken")}</dt>
              <dd>−{timePoints}</dd>
            </>
          )}
          {breachPoints !== null && (
            <>
              <dt>{t("head.breachTaken")}</dt>
              <dd>−{breachPoints}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
