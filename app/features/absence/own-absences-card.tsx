import type { MyRotationView, OwnAbsence, OwnCover } from "#app/contracts/my-rotation-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";
import { AbsenceActions } from "./absence-actions.tsx";

const TONES = {
  ahead: "neutral",
  now: "active",
  over: "attention",
  returned: "good",
  cancelled: "neutral",
} as const;

/** One's own absences with who acts at each post. */
export function OwnAbsencesCard({ view, name }: { view: MyRotationView; name: string }) {
  const t = useText(myRotationText);
  return (
    <Card title={t("absences")}>
      {view.absences.length === 0 && <p className={styles.soft}>{t("absencesNone")}</p>}
      <ul className={styles.list}>
        {view.absences.map((absence) => (
          <Absence key={absence.id} {...{ absence, name }} today={view.today} />
        ))}
      </ul>
    </Card>
  );
}

function Absence({ absence, name, today }: { absence: OwnAbsence; name: string; today: string }) {
  const t = useText(myRotationText);
  const words = useText(rotationWords);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name}>
          {words(`absence.${absence.kind}`)} · {t("span", { from: absence.fromOn, to: absence.toOn })}
        </span>
        <StatusTag tone={TONES[absence.state]}>
          {absence.returnedOn === null
            ? t(`state.${absence.state}`)
            : t("returnedOn", { day: absence.returnedOn })}
        </StatusTag>
      </div>
      <p className={styles.small}>{absence.reason}</p>
      {absence.covers.map((cover) => (
        <Cover key={cover.id} cover={cover} />
      ))}
      <AbsenceActions absence={{ ...absence, name }} today={today} />
    </li>
  );
}

function Cover({ cover }: { cover: OwnCover }) {
  const t = useText(myRotationText);
  const daily = useText(dailyWords);
  const who = cover.open
    ? t("coverOpen")
    : cover.acting === null
      ? t("coverHead")
      : t("coverB", { name: cover.acting });
  return (
    <p className={styles.small}>
      {daily(`area.${cover.area}`)} · {cover.community}（{t("span", { from: cover.fromOn, to: cover.toOn })}
      ）：
      {who}
    </p>
  );
}
