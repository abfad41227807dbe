import { useLocation, useNavigation } from "@remix-run/react";
import { IconDownload, IconPencilPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { MyRecordRow, MyRecordsView } from "#app/contracts/record-views.ts";
import type { RecordStatus } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./my-records.module.css";
import { MyRecordsFilters } from "./my-records-filters.tsx";
import { RecordDetail } from "./record-detail.tsx";
import { RevisePanel } from "./revise-panel.tsx";

const TONES: Readonly<Record<RecordStatus, Tone>> = {
  submitted: "active",
  returned: "attention",
  verified: "good",
  struck: "bad",
  withdrawn: "neutral",
};

/** One's records with their state; what came back is mended here. */
export function MyRecordsPage({ view }: { view: MyRecordsView }) {
  const t = useText(myRecordsText);
  const [revising, setRevising] = useState<MyRecordRow | null>(null);
  const columns = useColumns(setRevising);
  const words = useText(dailyWords);
  const labels = useTableLabels();
  const { search } = useLocation();
  const { filter, counts } = view;
  const filtered = filter.month !== undefined || filter.kind !== undefined || filter.status !== undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <LinkButton to="/daily" reloadDocument tone="primary" size="large" icon={<IconPencilPlus />}>
            {t("enter")}
          </LinkButton>
        }
      />
      <MyRecordsFilters filter={filter} busy={useNavigation().state === "loading"} />
      <DataTable
        id="my-records"
        caption={t("caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        rowTone={(row) => (row.status === "returned" ? "attention" : undefined)}
        paging={{
          page: filter.page,
          size: view.size,
          total: view.total,
          hrefFor: (page) => pageOf(search, page),
        }}
        expander={{
          label: (row) => t("show", { what: `${words(`kind.${row.kind}`)} ${row.happenedOn}` }),
          detail: (row) => <RecordDetail row={row} />,
          columnLabel: t("showColumn"),
        }}
        toolbarSlot={<Waiting counts={counts} />}
        empty={
          filtered ? (
            <EmptyState title={t("noMatch")}>{t("noMatchHint")}</EmptyState>
          ) : (
            <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
          )
        }
        exportSlot={
          <LinkButton to={`/my/records.xlsx${search}`} reloadDocument size="small" icon={<IconDownload />}>
            {t("export")}
          </LinkButton>
        }
      />
      {revising !== null && (
        <RevisePanel key={revising.id} row={revising} onClose={() => setRevising(null)} />
      )}
    </>
  );
}

function pageOf(search: string, page: number): string {
  const query = new URLSearchParams(search);
  query.delete("page");
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return `/my/records${text === "" ? "" : `?${text}`}`;
}

function Waiting({ counts }: { counts: MyRecordsView["counts"] }) {
  const t = useText(myRecordsText);
  return (
    <div className={styles.row}>
      {counts.returned > 0 && (
        <StatusTag tone="attention">{t("returned", { count: counts.returned })}</StatusTag>
      )}
      {counts.submitted > 0 && (
        <StatusTag tone="active">{t("waiting", { count: counts.submitted })}</StatusTag>
      )}
    </div>
  );
}

function useColumns(onRevise: (row: MyRecordRow) => void): Column<MyRecordRow>[] {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: "day",
        header: t("day"),
        optional: false,
        sortable: false,
        cell: (row) => <span className={styles.whole}>{day(row.happenedOn, language)}</span>,
      },
      {
        key: "kind",
        header: t("kind"),
        optional: false,
        sortable: false,
        cell: (row) => <span className={styles.whole}>{words(`kind.${row.kind}`)}</span>,
      },
      {
        key: "status",
        header: t("status"),
        sortable: false,
        cell: (row) => <StatusTag tone={TONES[row.status]}>{words(`status.${row.status}`)}</StatusTag>,
      },
      {
        key: "where",
        header: t("where"),
        sortable: false,
        cell: (row) => [row.compound, row.building].filter(Boolean).join(" ") || row.unitName,
      },
      {
        key: "content",
        header: t("content"),
        sortable: false,
        cell: (row) => (
          <div className={styles.content}>
            <span className={styles.excerpt}>{row.content}</span>
            {row.reason !== null && <span className={styles.reason}>{`${t("reason")}：${row.reason}`}</span>}
          </div>
        ),
      },
      {
        key: "actions",
        header: t("actions"),
        kind: "actions",
        optional: false,
        width: 168,
        cell: (row) => <RowActions row={row} onRevise={onRevise} />,
      },
    ],
    [t, words, language, onRevise],
  );
}

function RowActions({ row, onRevise }: { row: MyRecordRow; onRevise: (row: MyRecordRow) => void }) {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  const what = `${words(`kind.${row.kind}`)} ${row.happenedOn}`;
  return (
    <div className={styles.actions}>
      {row.may.revise && (
        <ActionButton
          size="small"
          tone={row.status === "returned" ? "primary" : "secondary"}
          onClick={() => onRevise(row)}
        >
          {t("revise")}
        </ActionButton>
      )}
      {row.may.withdraw && (
        <ActButton
          size="small"
          tone="quiet"
          intent="withdraw"
          payload={{ recordId: row.id, revision: row.revision }}
          ask={{
            title: t("withdrawAsk", { what }),
            text: <p>{t("withdrawText")}</p>,
            confirm: t("withdraw"),
            danger: true,
          }}
        >
          {t("withdraw")}
        </ActButton>
      )}
    </div>
  );
}
