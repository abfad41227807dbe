import type { OwnHandover } from "#app/contracts/my-rotation-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";

const TONES = { sign: "attention", other: "neutral", closed: "good" } as const;

/** One's own handovers: what waits for the own signature is told apart from what waits for others. */
export function OwnHandoversCard({ rows }: { rows: readonly OwnHandover[] }) {
  const t = useText(myRotationText);
  return (
    <Card
      title={t("handovers")}
      actions={<LinkButton to="/my/rotation/handovers">{t("allHandovers")}</LinkButton>}
    >
      {rows.length === 0 && <p className={styles.soft}>{t("handoversNone")}</p>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <Handover key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function Handover({ row }: { row: OwnHandover }) {
  const t = useText(myRotationText);
  const words = useText(rotationWords);
  const daily = useText(dailyWords);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name}>
          {words(`handover.${row.kind}`)} · {daily(`area.${row.area}`)} · {row.community}
        </span>
        <span className={styles.row}>
          {row.late && <StatusTag tone="bad">{t("late")}</StatusTag>}
          <StatusTag tone={TONES[row.state]}>{t(row.state)}</StatusTag>
        </span>
      </div>
      <div className={styles.line}>
        <p className={styles.small}>
          {t("fromTo", { from: row.from, to: row.to })} · {t("dueOn", { day: row.dueOn })}
        </p>
        <LinkButton to={`/my/rotation/handovers/${row.id}`}>{t("open")}</LinkButton>
      </div>
    </li>
  );
}
