import { useState } from "react";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./appraisal.module.css";
import { DecidePanel } from "./decide-panel.tsx";

export type ObjectionRow = {
  id: string;
  name: string;
  grade: AppraisalGrade | null;
  statement: string;
  filedAt: number;
  decision: "upheld" | "dismissed" | null;
  answer: string | null;
  newGrade: AppraisalGrade | null;
  decidedAt: number | null;
  mayDecide: boolean;
};
type ObjectionsProps = { objectionsUntil: string | null; graded: boolean; rows: readonly ObjectionRow[] };

/** Objections to grades, each with its answer or the button for it. */
export function ObjectionsPage({ objectionsUntil, graded, rows }: ObjectionsProps) {
  const t = useText(appraisalText);
  const language = useLanguage();
  const [open, setOpen] = useState<ObjectionRow | null>(null);
  return (
    <div className={styles.stack}>
      {objectionsUntil !== null && (
        <p className={styles.soft}>{t("objections.until", { day: day(objectionsUntil, language) })}</p>
      )}
      {graded && rows.some(({ decision }) => decision === null) && (
        <Notice tone="attention">{t("objections.graded")}</Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("objections.empty")}>{t("objections.emptyText")}</EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t("objections.caption")}>
          {rows.map((row) => (
            <li key={row.id}>
              <ObjectionCard row={row} onDecide={() => setOpen(row)} />
            </li>
          ))}
        </ul>
      )}
      {open !== null && <DecidePanel row={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function ObjectionCard({ row, onDecide }: { row: ObjectionRow; onDecide: () => void }) {
  const t = useText(appraisalText);
  const words = useText(dailyWords);
  const gradeOf = (grade: AppraisalGrade | null) => (grade === null ? "—" : words(`grade.${grade}`));
  return (
    <Card
      title={row.name}
      actions={
        row.mayDecide ? (
          <ActionButton tone="primary" onClick={onDecide}>
            {t("objections.decide")}
          </ActionButton>
        ) : (
          <Decision row={row} />
        )
      }
    >
      <p className={styles.soft}>
        {t("objections.filed", { time: dateTime(row.filedAt), grade: gradeOf(row.grade) })}
      </p>
      <p className={styles.prose}>{row.statement}</p>
      {row.answer !== null && row.decidedAt !== null && (
        <>
          <p className={styles.soft}>{t("objections.decided", { time: dateTime(row.decidedAt) })}</p>
          <p className={styles.prose}>{row.answer}</p>
        </>
      )}
    </Card>
  );
}

function Decision({ row }: { row: ObjectionRow }) {
  const t = useText(appraisalText);
  const words = useText(dailyWords);
  if (row.decision === null) return <StatusTag tone="attention">{t("objections.pending")}</StatusTag>;
  if (row.decision === "dismissed")
    return <StatusTag tone="neutral">{t("objections.dismissedTag")}</StatusTag>;
  const grade = row.newGrade === null ? "" : words(`grade.${row.newGrade}`);
  return <StatusTag tone="good">{t("objections.upheldTag", { grade })}</StatusTag>;
}
