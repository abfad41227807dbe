import { Link } from "@remix-run/react";
import type { MyHandoversView } from "#app/contracts/handover-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./handover.module.css";
import { HandoverTag } from "./handover-tag.tsx";
import { PendingAbsences } from "./pending-absences.tsx";

/** What one hands over and takes over, the earliest due first. */
export function MyHandoversPage({ view }: { view: MyHandoversView }) {
  const t = useText(handoverText);
  const words = useText(rotationWords);
  const areas = useText(dailyWords);
  return (
    <div className={styles.stack}>
      <PageHeader title={t("mine.title")} subtitle={t("mine.intro")} />
      <PendingAbsences pending={view.pending} />
      {view.rows.length === 0 ? (
        <EmptyState title={t("mine.empty")}>{t("mineEmptyText")}</EmptyState>
      ) : (
        <ul className={styles.plain}>
          {view.rows.map((row) => (
            <li key={row.id} className={styles.own}>
              <Link to={`/my/rotation/handovers/${row.id}`} className={styles.ownLink}>
                {row.community} · {areas(`area.${row.area}`)}
              </Link>
              <span>
                {words(`handover.${row.kind}`)} · {t("lead", { from: row.from, to: row.to })}
              </span>
              <span className={styles.soft}>{t("dueOn", { day: row.dueOn })}</span>
              <span>
                <HandoverTag row={row} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
