import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { type Act, useAct } from "#app/acts/use-act.ts";
import type { VerificationRow, VerificationView } from "#app/contracts/results-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { resultsText } from "#app/text/results.ts";
import { clock, dateTime } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AskingButton } from "./asking-button.tsx";
import { PageLead } from "./page-lead.tsx";
import styles from "./results.module.css";
import { VerificationDetail } from "./verification-detail.tsx";
import { PersonCell, useTableLabels } from "./words.tsx";

const PAGE_ROWS = 60;

/** Which performances of an item are checked, with everything their scores are made of. */
export function VerificationPage({ view }: { view: VerificationView }) {
  const t = useText(resultsText);
  const labels = useTableLabels();
  const act = useAct();
  const columns = useColumns(view, act);
  const item = view.items.find(({ key }) => key === view.itemKey);
  const mine = view.rows.filter((row) => row.blocked === null);
  return (
    <div className={styles.page}>
      <PageLead
        title={t("verification.title")}
        lead={
          view.may.verify ? t("verification.lead") : `${t("verification.lead")} ${t("verification.only")}`
        }
        actions={
          view.may.verify &&
          mine.length > 1 && (
            <AskingButton
              intent="verify"
              payload={{ performanceIds: mine.map(({ performanceId }) => performanceId) }}
              ask={{
                title: t("verification.askAll", { count: mine.length }),
                text: <p>{t("verification.askText")}</p>,
                objects: mine.map(({ person }) => `${person.number ?? ""} ${person.name}`),
                confirm: t("verification.confirm"),
              }}
            >
              {t("verification.verifyAll", { count: mine.length })}
            </AskingButton>
          )
        }
      />
      {view.items.length > 1 && <ItemTabs view={view} />}
      <RefusalNotice refusal={act.refusal} />
      <DataTable
        id="results-verification"
        caption={t("verification.caption", { item: item?.name ?? "" })}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.performanceId}
        labels={labels}
        paging={PAGE_ROWS}
        expander={{
          columnLabel: t("verification.detail"),
          label: (row) => t("verification.why", { name: row.person.name }),
          detail: (row) => (
            <VerificationDetail
              row={row}
              item={{ name: item?.name ?? "", limitMs: view.limitMs, itemRounding: view.itemRounding }}
            />
          ),
        }}
        empty={<EmptyState title={t("verification.empty")}>{t("verification.emptyText")}</EmptyState>}
      />
    </div>
  );
}

function ItemTabs({ view }: { view: VerificationView }) {
  const t = useText(resultsText);
  return (
    <nav aria-label={t("verification.items")} className={styles.buttons}>
      {view.items.map((item) => (
        <Link
          key={item.key}
          to={`?item=${encodeURIComponent(item.key)}`}
          aria-current={item.key === view.itemKey ? "page" : undefined}
          className={styles.tab}
        >
          {item.name}{" "}
          <span className={styles.unit}>
            {t("verification.openOf", { open: item.open, total: item.total })}
          </span>
        </Link>
      ))}
    </nav>
  );
}

const toneOf = (
  row: VerificationRow,
): { state: "open" | "verified" | "waiting" | "unfinished" | "absent" | "disqualified"; tone: Tone } => {
  if (row.status === "absent" || row.status === "disqualified") return { state: row.status, tone: "neutral" };
  if (row.verified !== null) return { state: "verified", tone: "good" };
  if (row.waiting) return { state: "waiting", tone: "bad" };
  return row.score === null ? { state: "unfinished", tone: "neutral" } : { state: "open", tone: "attention" };
};

function useColumns(view: VerificationView, act: Act): Column<VerificationRow>[] {
  const t = useText(resultsText);
  const words = useText(contestWords);
  const language = useLanguage();
  const { send, busy } = act;
  const mayVerify = view.may.verify;
  return useMemo(
    () => [
      {
        key: "person",
        header: t("verification.contestant"),
        value: (row) => row.person.number ?? row.person.name,
        cell: (row) => <PersonCell person={row.person} />,
        optional: false,
      },
      { key: "panel", header: t("verification.panel"), value: (row) => row.panelName },
      { key: "order", header: t("verification.order"), value: (row) => row.position, kind: "figures" },
      {
        key: "score",
        header: t("verification.score"),
        value: (row) => (row.score === null ? null : Number(row.score)),
        cell: (row) => row.score ?? "",
        kind: "figures",
      },
      {
        key: "elapsed",
        header: t("verification.elapsed"),
        value: (row) => row.elapsedMs,
        cell: (row) => (row.elapsedMs === null ? "" : clock(row.elapsedMs)),
        kind: "figures",
      },
      {
        key: "deductions",
        header: t("verification.deductions"),
        cell: (row) => <Taken row={row} />,
        kind: "figures",
      },
      {
        key: "status",
        header: t("verification.status"),
        value: (row) => toneOf(row).state,
        cell: (row) => (
          <>
            <StatusTag tone={toneOf(row).tone}>{t(`verification.state.${toneOf(row).state}`)}</StatusTag>
            {row.verified !== null && (
              <span className={styles.unit}>
                {t("verification.by", { name: row.verified.by, at: dateTime(row.verified.at) })}
              </span>
            )}
          </>
        ),
      },
      ...(mayVerify
        ? [
            {
              key: "verify",
              header: words("actions"),
              kind: "actions" as const,
              optional: false,
              cell: (row: VerificationRow) =>
                row.blocked === null ? (
                  <ActionButton
                    size="small"
                    tone="primary"
                    busy={busy}
                    onClick={() => send("verify", { performanceIds: [row.performanceId] })}
                  >
                    {t("verification.verify")}
                  </ActionButton>
                ) : row.verified === null && row.score !== null ? (
                  <span className={styles.unit}>{sentenceOf(row.blocked, language)}</span>
                ) : null,
            },
          ]
        : []),
    ],
    [t, words, language, send, busy, mayVerify],
  );
}

function Taken({ row }: { row: VerificationRow }) {
  const time = row.arithmetic?.time?.points ?? 0;
  const taken = time + (row.arithmetic?.breaches.reduce((sum, { points }) => sum + points, 0) ?? 0);
  return taken === 0 ? null : `−${(taken / 100).toFixed(2)}`;
}
