import { useState } from "react";
import type { DutyEntryView, MyLogView } from "#app/contracts/duty-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dutyText } from "#app/text/duty.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { CorrectPanel } from "./correct-panel.tsx";
import styles from "./duty.module.css";
import { EntryMarks } from "./entry-marks.tsx";
import { TrainingPanel } from "./training-panel.tsx";
import { WriteCard } from "./write-card.tsx";

/** One's own duty log: write, look back, correct by a further entry; A records what B was taught. */
export function MyLogPage({ view }: { view: MyLogView }) {
  const t = useText(dutyText);
  const [training, setTraining] = useState(false);
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t("mineTitle")}
        subtitle={t("mineIntro")}
        actions={
          view.trainees.length > 0 && (
            <ActionButton onClick={() => setTraining(true)}>{t("training.record")}</ActionButton>
          )
        }
      />
      {view.posts.length === 0 ? (
        <EmptyState title={t("write.nothing")}>{t("write.nothingText")}</EmptyState>
      ) : (
        <WriteCard view={view} />
      )}
      <Card title={t("mine.title")}>
        {view.rows.length === 0 ? (
          <EmptyState title={t("mine.empty")}>{t("mine.emptyText")}</EmptyState>
        ) : (
          <ul className={styles.entries}>
            {view.rows.map((row) => (
              <Entry key={row.id} row={row} rows={view.rows} />
            ))}
          </ul>
        )}
      </Card>
      {training && (
        <TrainingPanel trainees={view.trainees} today={view.today} onClose={() => setTraining(false)} />
      )}
    </div>
  );
}

function Entry({ row, rows }: { row: DutyEntryView; rows: readonly DutyEntryView[] }) {
  const t = useText(dutyText);
  const areas = useText(dailyWords);
  const [correcting, setCorrecting] = useState(false);
  return (
    <li className={styles.entry}>
      <span className={styles.soft}>
        {row.onDay} · {row.community} · {areas(`area.${row.area}`)}
      </span>
      <span>
        <EntryMarks row={row} first={rows.find(({ id }) => id === row.correctsId)} /> {row.content}
      </span>
      {!row.corrected && (
        <ActionButton onClick={() => setCorrecting(true)}>{t("correct.button")}</ActionButton>
      )}
      {correcting && <CorrectPanel row={row} onClose={() => setCorrecting(false)} />}
    </li>
  );
}
