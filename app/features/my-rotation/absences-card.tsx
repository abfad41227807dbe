import { AbsenceActions } from "#app/acts/absence/absence-actions.tsx";
import type { OwnAbsence, OwnCover } from "#app/contracts/my-rotation-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./my-rotation.module.css";

/** Rows seen at once. */
const SHOWN = 5;

const TONES = {
  ahead: "neutral",
  now: "active",
  over: "attention",
  returned: "good",
  cancelled: "neutral",
} as const;

/** When I am away, who acts for me, and the way back. */
export function AbsencesCard({ rows, today }: { rows: OwnAbsence[]; today: string }) {
  const t = useText(myRotationText);
  const older = rows.slice(SHOWN);
  return (
    <Card title={t("absences")}>
      {rows.length === 0 ? (
        <p className={styles.soft}>{t("absencesNone")}</p>
      ) : (
        <Rows rows={rows.slice(0, SHOWN)} today={today} />
      )}
      {older.length > 0 && (
        <details className={styles.more}>
          <summary>{t("older", { n: older.length })}</summary>
          <Rows rows={older} today={today} />
        </details>
      )}
    </Card>
  );
}

function Rows({ rows, today }: { rows: OwnAbsence[]; today: string }) {
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <Absence key={row.id} row={row} today={today} />
      ))}
    </ul>
  );
}

function Absence({ row, today }: { row: OwnAbsence; today: string }) {
  const t = useText(myRotationText);
  const words = useText(rotationWords);
  const { kind, fromOn, toOn, state, returnedOn } = row;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.post}>{t("span", { from: fromOn, to: toOn })}</span>
        <StatusTag tone={TONES[state]}>
          {state === "returned" && returnedOn !== null
            ? t("returnedOn", { day: returnedOn })
            : t(`state.${state}`)}
        </StatusTag>
      </div>
      <p className={styles.small}>
        {words(`absence.${kind}`)} · {row.reason}
      </p>
      {row.covers.map((cover) => (
        <Cover key={cover.id} cover={cover} whole={cover.fromOn === fromOn && cover.toOn === toOn} />
      ))}
      {state === "now" && fromOn === today && <p className={styles.small}>{t("firstDay")}</p>}
      <AbsenceActions absence={{ ...row, name: null }} today={today} />
    </li>
  );
}

/** Days are named where they are not the whole absence. */
function Cover({ cover, whole }: { cover: OwnCover; whole: boolean }) {
  const t = useText(myRotationText);
  const daily = useText(dailyWords);
  const { community, area, fromOn, toOn, acting, open } = cover;
  const who = open ? t("coverOpen") : acting === null ? t("coverHead") : t("coverB", { name: acting });
  return (
    <p className={styles.small}>
      {community} · {daily(`area.${area}`)}
      {!whole && ` · ${t("span", { from: fromOn, to: toOn })}`} · {who}
    </p>
  );
}
