import { ActButton } from "#app/acts/act-button.tsx";
import type { PendingAbsence } from "#app/contracts/handover-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { handoverText } from "#app/text/handover.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./handover.module.css";

/** Absences whose briefing or report on return nobody has opened. */
export function PendingAbsences({ pending }: { pending: readonly PendingAbsence[] }) {
  const t = useText(handoverText);
  if (pending.length === 0) return null;
  return (
    <Card title={t("pending.title")} emphasis="now">
      <ul className={styles.plain}>
        {pending.map((row) => (
          <Pending key={`${row.absenceId}-${row.kind}`} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function Pending({ row }: { row: PendingAbsence }) {
  const t = useText(handoverText);
  const areas = useText(dailyWords);
  const posts = row.posts.map(({ community, area }) => `${community} ${areas(`area.${area}`)}`).join("、");
  const facts = { name: row.name, from: row.fromOn, to: row.toOn, day: row.returnedOn ?? row.toOn };
  return (
    <li className={styles.pending}>
      <span>
        {t(`pending.${row.kind}`, facts)} <span className={styles.soft}>{t("pending.posts", { posts })}</span>
      </span>
      <ActButton intent={row.kind} payload={{ absenceId: row.absenceId }}>
        {t(row.kind === "absence" ? "pending.openAbsence" : "pending.openReturn")}
      </ActButton>
    </li>
  );
}
