import { useSearchParams } from "@remix-run/react";
import { useMemo, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { type Act, useAct } from "#app/acts/use-act.ts";
import type { CommentRow, CommentsView } from "#app/contracts/results-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AskingButton } from "./asking-button.tsx";
import { commentPayload } from "./comment-payload.ts";
import { PageLead } from "./page-lead.tsx";
import styles from "./results.module.css";
import { RewordPanel } from "./reword-panel.tsx";
import { PersonCell, useTableLabels } from "./words.tsx";

const PAGE_ROWS = 50;
/** What one request carries at most. */
const AT_ONCE = 500;
const FILTERS = ["pending", "approved", "hidden", "all"] as const;
const TONES: Readonly<Record<CommentRow["status"], Tone>> = {
  pending: "attention",
  approved: "good",
  hidden: "neutral",
};

/** Judges' comments and what contestants will read of them. */
export function CommentsPage({ view }: { view: CommentsView }) {
  const t = useText(resultsText);
  const labels = useTableLabels();
  const [query, setQuery] = useSearchParams();
  const filter = FILTERS.find((each) => each === query.get("status")) ?? "all";
  const [editing, setEditing] = useState<CommentRow | null>(null);
  const act = useAct();
  const columns = useColumns(act, setEditing);
  const rows = useMemo(
    () => view.rows.filter(({ status }) => filter === "all" || status === filter),
    [view, filter],
  );
  const pending = view.rows.filter(({ status }) => status === "pending").slice(0, AT_ONCE);
  return (
    <div className={styles.page}>
      <PageLead
        title={t("comments.title")}
        lead={t("comments.lead")}
        actions={pending.length > 0 && <ReleaseAll rows={pending} />}
      />
      <RefusalNotice refusal={act.refusal} />
      <DataTable
        id="results-comments"
        caption={t("comments.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.sheetId}/${row.criterionKey}`}
        labels={labels}
        paging={PAGE_ROWS}
        toolbarSlot={
          <SelectField
            name="status"
            label={t("comments.status")}
            value={filter}
            onChange={(value) => setQuery({ status: value })}
            choices={FILTERS.map((value) => ({ value, label: t(`comments.filter.${value}`) }))}
          />
        }
        empty={
          view.rows.length === 0 ? (
            <EmptyState title={t("comments.empty")}>{t("comments.emptyText")}</EmptyState>
          ) : (
            <EmptyState title={t("comments.nothing")} />
          )
        }
      />
      <RewordPanel row={editing} onClose={() => setEditing(null)} />
    </div>
  );
}

function ReleaseAll({ rows }: { rows: CommentRow[] }) {
  const t = useText(resultsText);
  const comments = rows.map(({ sheetId, criterionKey, original, text }) => ({
    sheetId,
    criterionKey,
    original,
    text,
  }));
  return (
    <AskingButton
      intent="moderate"
      payload={{ status: "approved", comments }}
      ask={{
        title: t("comments.askAll", { count: rows.length }),
        text: <p>{t("comments.askText")}</p>,
        confirm: t("comments.approve"),
      }}
    >
      {t("comments.approveAll", { count: rows.length })}
    </AskingButton>
  );
}

function useColumns(act: Act, onEdit: (row: CommentRow) => void): Column<CommentRow>[] {
  const t = useText(resultsText);
  const words = useText(contestWords);
  const { send, busy } = act;
  return useMemo(
    () => [
      {
        key: "person",
        header: t("comments.contestant"),
        value: (row) => row.person.number ?? row.person.name,
        cell: (row) => <PersonCell person={row.person} />,
      },
      {
        key: "about",
        header: t("comments.about"),
        value: (row) => `${row.itemName} ${row.criterionName ?? t("comments.general")}`,
      },
      { key: "judge", header: t("comments.judge"), value: (row) => row.label },
      {
        key: "text",
        header: t("comments.text"),
        sortable: false,
        cell: (row) => (
          <>
            <p className={styles.prose}>{row.text}</p>
            {row.text !== row.original && (
              <p className={styles.original}>{t("comments.original", { text: row.original })}</p>
            )}
          </>
        ),
      },
      {
        key: "status",
        header: t("comments.status"),
        value: (row) => row.status,
        cell: (row) => <StatusTag tone={TONES[row.status]}>{t(`comments.filter.${row.status}`)}</StatusTag>,
      },
      {
        key: "actions",
        header: words("actions"),
        kind: "actions",
        optional: false,
        cell: (row) => (
          <span className={styles.buttons}>
            {row.status !== "approved" && (
              <ActionButton
                size="small"
                busy={busy}
                onClick={() => send("moderate", commentPayload(row, { status: "approved" }))}
              >
                {t("comments.approve")}
              </ActionButton>
            )}
            {row.status !== "hidden" && (
              <ActionButton
                size="small"
                busy={busy}
                onClick={() => send("moderate", commentPayload(row, { status: "hidden" }))}
              >
                {t("comments.hide")}
              </ActionButton>
            )}
            <ActionButton size="small" onClick={() => onEdit(row)}>
              {t("comments.edit")}
            </ActionButton>
          </span>
        ),
      },
    ],
    [t, words, send, busy, onEdit],
  );
}
