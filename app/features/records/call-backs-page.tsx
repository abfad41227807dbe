import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { CALL_BACK_STATES } from "#app/contracts/record-choices.ts";
import type { CallBackRowView, CallBacksView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AboutCell } from "./about-cell.tsx";
import { CallBackPanel } from "./call-back-panel.tsx";
import styles from "./records.module.css";
import { StateLinks } from "./state-links.tsx";

/** Records drawn by lot: what to ask, and what was said. */
export function CallBacksPage({ view }: { view: CallBacksView }) {
  const t = useText(recordsText);
  const labels = useTableLabels();
  const [asked, setAsked] = useState<CallBackRowView | null>(null);
  const columns = useColumns(setAsked);
  const states = CALL_BACK_STATES.map((key) => ({ key, label: t(`callBack.state.${key}`) }));
  const open = view.state === "open";
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("callBack.intro")}</p>
      <DataTable
        id="call-backs"
        caption={t("callBack.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={{
          ...{ page: view.page, size: view.size, total: view.total },
          hrefFor: (page) => `/records/call-backs?state=${view.state}&page=${page}`,
        }}
        toolbarSlot={<StateLinks label={t("callBack.states")} states={states} now={view.state} />}
        exportSlot={
          <LinkButton
            to={`/records/call-backs.xlsx?state=${view.state}`}
            reloadDocument
            size="small"
            icon={<IconDownload />}
          >
            {t("list.export")}
          </LinkButton>
        }
        empty={
          <EmptyState title={open ? t("callBack.empty") : t("callBack.emptyState")}>
            {open ? t("callBack.emptyHint") : undefined}
          </EmptyState>
        }
      />
      {asked !== null && <CallBackPanel key={asked.id} row={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function useColumns(onAsk: (row: CallBackRowView) => void): Column<CallBackRowView>[] {
  const t = useText(recordsText);
  return useMemo(
    () => [
      {
        key: "record",
        header: t("field.content"),
        optional: false,
        sortable: false,
        cell: (row) => <AboutCell record={row.record} />,
      },
      {
        key: "ask",
        header: t("callBack.ask"),
        sortable: false,
        cell: (row) => t(`callBack.question.${row.record.kind}`),
      },
      {
        key: "drawnAt",
        header: t("callBack.drawn"),
        sortable: false,
        cell: (row) => <span className={styles.whole}>{dateTime(row.drawnAt)}</span>,
      },
      {
        key: "outcome",
        header: t("callBack.outcome"),
        optional: false,
        sortable: false,
        cell: (row) => <Outcome row={row} onAsk={onAsk} />,
      },
    ],
    [t, onAsk],
  );
}

function Outcome({ row, onAsk }: { row: CallBackRowView; onAsk: (row: CallBackRowView) => void }) {
  const t = useText(recordsText);
  const final = row.outcome !== null && row.outcome !== "notReached";
  return (
    <div className={styles.cell}>
      {row.outcome !== null && <strong>{t(`callBack.outcomes.${row.outcome}`)}</strong>}
      {row.note !== null && <span>{row.note}</span>}
      {row.called !== null && (
        <span className={styles.small}>
          {t("step.by", { name: row.called.by ?? t("step.system"), at: dateTime(row.called.at) })}
        </span>
      )}
      {!final &&
        (row.obstacle === null ? (
          <ActionButton size="small" onClick={() => onAsk(row)}>
            {t("callBack.record")}
          </ActionButton>
        ) : (
          <span className={styles.small}>{t(`callBack.obstacle.${row.obstacle}`)}</span>
        ))}
    </div>
  );
}
