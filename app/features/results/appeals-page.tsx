import { useMemo, useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { AppealsView } from "#app/contracts/results-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { resultsText } from "#app/text/results.ts";
import { slipText } from "#app/text/slip.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { PageLead } from "./page-lead.tsx";
import styles from "./results.module.css";
import { PersonCell, useTableLabels } from "./words.tsx";

type Row = AppealsView["rows"][number];
const TONES = { open: "attention", granted: "good", dismissed: "neutral" } as const;
const LONGEST = 2_000;

/** Objections to facts and their written answers. */
export function AppealsPage({ view }: { view: AppealsView }) {
  const t = useText(resultsText);
  const words = useText(contestWords);
  const labels = useTableLabels();
  const [answering, setAnswering] = useState<Row | null>(null);
  const columns = useColumns(setAnswering);
  const lead = [
    t("appeals.lead"),
    ...(view.deadline === null ? [] : [t("appeals.deadline", { at: dateTime(view.deadline) })]),
  ].join(" ");
  return (
    <div className={styles.page}>
      <PageLead title={t("appeals.title")} lead={lead} />
      <DataTable
        id="results-appeals"
        caption={t("appeals.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        empty={<EmptyState title={t("appeals.empty")}>{t("appeals.emptyText")}</EmptyState>}
      />
      <SidePanel
        opened={answering !== null}
        onClose={() => setAnswering(null)}
        title={answering === null ? "" : t("appeals.decideTitle", { name: answering.person.name })}
        closeLabel={words("close")}
      >
        {answering !== null && (
          <Answer key={answering.id} row={answering} onDone={() => setAnswering(null)} />
        )}
      </SidePanel>
    </div>
  );
}

function Answer({ row, onDone }: { row: Row; onDone: () => void }) {
  const t = useText(resultsText);
  const [answer, setAnswer] = useState("");
  const act = useAct({ onDone });
  const said = useFieldErrors(act.refusal);
  const decide = (granted: boolean) => act.send("decide", { appealId: row.id, granted, answer });
  return (
    <div className={styles.form}>
      <RefusalNotice refusal={act.refusal} />
      <p className={styles.prose}>{row.text}</p>
      <TextAreaField
        name="answer"
        label={t("appeals.answerLabel")}
        description={t("appeals.answerHint")}
        value={answer}
        onChange={setAnswer}
        maxLength={LONGEST}
        rows={6}
        error={said("answer")}
        required
      />
      <div className={styles.buttons}>
        <ActionButton busy={act.busy} onClick={() => decide(false)}>
          {t("appeals.dismiss")}
        </ActionButton>
        <ActionButton tone="primary" busy={act.busy} onClick={() => decide(true)}>
          {t("appeals.grant")}
        </ActionButton>
      </div>
    </div>
  );
}

function useColumns(onAnswer: (row: Row) => void): Column<Row>[] {
  const t = useText(resultsText);
  const slip = useText(slipText);
  return useMemo(
    () => [
      {
        key: "person",
        header: t("appeals.contestant"),
        value: (row) => row.person.name,
        cell: (row) => <PersonCell person={row.person} />,
      },
      { key: "ground", header: t("appeals.ground"), value: (row) => slip(`appeal.grounds.${row.ground}`) },
      {
        key: "text",
        header: t("appeals.text"),
        sortable: false,
        cell: (row) => <p className={styles.prose}>{row.text}</p>,
      },
      {
        key: "filed",
        header: t("appeals.filed"),
        value: (row) => row.createdAt,
        cell: (row) => dateTime(row.createdAt),
      },
      {
        key: "status",
        header: t("appeals.status"),
        value: (row) => row.status,
        cell: (row) => <StatusTag tone={TONES[row.status]}>{slip(`appeal.status.${row.status}`)}</StatusTag>,
      },
      {
        key: "answer",
        header: t("appeals.answer"),
        sortable: false,
        cell: (row) =>
          row.answer === null ? (
            row.mayDecide && (
              <ActionButton size="small" tone="primary" onClick={() => onAnswer(row)}>
                {t("appeals.decide")}
              </ActionButton>
            )
          ) : (
            <>
              <p className={styles.prose}>{row.answer}</p>
              <span className={styles.unit}>
                {t("appeals.by", {
                  name: row.decidedBy ?? "",
                  at: row.decidedAt === null ? "" : dateTime(row.decidedAt),
                })}
              </span>
            </>
          ),
      },
    ],
    [t, slip, onAnswer],
  );
}
