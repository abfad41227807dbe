import { useState } from "react";
import type { ShownObjection } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./notice.module.css";
import { SettlePanel } from "./settle-panel.tsx";

/** Objections, each with its answer or the button for it. */
export function ObjectionsCard({ rows }: { rows: readonly ShownObjection[] }) {
  const t = useText(noticeText);
  const [open, setOpen] = useState<ShownObjection | null>(null);
  return (
    <Card title={t("objections.title")}>
      {rows.length === 0 ? (
        <EmptyState title={t("objections.empty")}>{t("objections.emptyText")}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <Objection row={row} onSettle={() => setOpen(row)} />
            </li>
          ))}
        </ul>
      )}
      {open !== null && <SettlePanel row={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function Objection({ row, onSettle }: { row: ShownObjection; onSettle: () => void }) {
  const t = useText(noticeText);
  const people = useText(peopleWords);
  const from = t(row.fromPublic ? "objections.fromPublic" : "objections.fromLetter");
  return (
    <Card
      level={3}
      title={`${row.name} · ${people(`reserveKind.${row.post}`)}`}
      actions={<State row={row} onSettle={onSettle} />}
    >
      <p className={styles.soft}>{t("objections.filed", { time: dateTime(row.filedAt), from })}</p>
      <p className={styles.prose}>{row.statement}</p>
      {row.contact !== null && (
        <p className={styles.soft}>{t("objections.contact", { contact: row.contact })}</p>
      )}
      {row.decision === null && !row.maySettle && <p className={styles.soft}>{t("objections.concerned")}</p>}
      <Answer row={row} />
    </Card>
  );
}

function State({ row, onSettle }: { row: ShownObjection; onSettle: () => void }) {
  const t = useText(noticeText);
  const words = useText(selectionWords);
  if (row.decision !== null)
    return (
      <StatusTag tone={row.decision === "upheld" ? "bad" : "neutral"}>
        {words(`decision.${row.decision}`)}
      </StatusTag>
    );
  return (
    <span className={styles.row}>
      <StatusTag tone="attention">{t("objections.pending")}</StatusTag>
      {row.maySettle && (
        <ActionButton tone="primary" onClick={onSettle}>
          {t("objections.settle")}
        </ActionButton>
      )}
    </span>
  );
}

function Answer({ row }: { row: ShownObjection }) {
  const t = useText(noticeText);
  if (row.decidedAt === null) return null;
  const time = dateTime(row.decidedAt);
  return (
    <>
      <p className={styles.soft}>
        {row.decidedBy === null
          ? t("objections.settled", { time })
          : t("objections.settledBy", { time, name: row.decidedBy })}
      </p>
      <p className={styles.prose}>
        <strong>{t("objections.investigation")}</strong> {row.investigation}
      </p>
      <p className={styles.prose}>
        <strong>{t("objections.answer")}</strong> {row.answer}
      </p>
    </>
  );
}
