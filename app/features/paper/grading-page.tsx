import { useNavigate } from "@remix-run/react";
import type { GradingView } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { GradingDesk } from "./grading-desk.tsx";
import { GradingProgressCard } from "./grading-progress.tsx";
import styles from "./paper.module.css";
import { paperPath, usePaper } from "./paper-address.ts";
import { usePaperWords } from "./paper-words.ts";

/** One answer after the other for a grader; how far it is for whoever organises. */
export function GradingPage({ view }: { view: GradingView }) {
  const t = useText(paperText);
  const { may } = usePaper();
  if (!view.open) {
    return <EmptyState title={t("grading.notYet")}>{t("grading.notYetText")}</EmptyState>;
  }
  if (view.progress.every(({ answers }) => answers === 0)) {
    return <EmptyState title={t("grading.none")}>{t("grading.noneText")}</EmptyState>;
  }
  return (
    <div className={styles.stack}>
      {view.recorded && <Notice tone="info">{t("grading.recorded")}</Notice>}
      {may.grade && !view.recorded && <Desk view={view} />}
      <p className={styles.soft}>{t("grading.rule", { above: points(view.thirdGraderAbove) })}</p>
      {may.grade && <Recent view={view} />}
      <GradingProgressCard view={view} />
    </div>
  );
}

function Desk({ view }: { view: GradingView }) {
  const t = useText(paperText);
  const { at } = usePaper();
  const navigate = useNavigate();
  const { task, mine } = view;
  if (task === null) {
    return <EmptyState title={t("grading.done")}>{t("grading.doneText", { n: mine.done })}</EmptyState>;
  }
  return (
    <>
      <div className={styles.between}>
        <p className={styles.sub}>{t("grading.left", { n: mine.left, done: mine.done })}</p>
        {task.own !== null && (
          <LinkButton to={paperPath(at, "grading")} size="small">
            {t("grading.back")}
          </LinkButton>
        )}
      </div>
      {task.own !== null && <Notice tone="attention">{t("grading.againNow")}</Notice>}
      {task.third && (
        <Notice tone="info">{t("grading.third", { above: points(view.thirdGraderAbove) })}</Notice>
      )}
      <GradingDesk
        key={`${task.sittingId} ${task.questionKey}`}
        task={task}
        onSaved={() => {
          if (task.own !== null) navigate(paperPath(at, "grading"));
        }}
      />
    </>
  );
}

function Recent({ view }: { view: GradingView }) {
  const t = useText(paperText);
  const words = usePaperWords();
  const { at } = usePaper();
  return (
    <Card title={t("grading.recent")}>
      {view.recent.length === 0 ? (
        <p className={styles.soft}>{t("grading.recentEmpty")}</p>
      ) : (
        <div className={styles.row}>
          {view.recent.map((row) => (
            <LinkButton
              key={`${row.sittingId} ${row.questionKey}`}
              to={paperPath(at, "grading", { sitting: row.sittingId, question: row.questionKey })}
              size="small"
            >
              {t("grading.recentRow", {
                place: words.place(row),
                points: points(row.points),
                maximum: points(row.maximum),
              })}
            </LinkButton>
          ))}
        </div>
      )}
    </Card>
  );
}
