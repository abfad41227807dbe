import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { OBJECTION_STATES } from "#app/contracts/record-choices.ts";
import type { ObjectionRowView, ObjectionsView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AboutCell } from "./about-cell.tsx";
import { ObjectionPanel } from "./objection-panel.tsx";
import styles from "./records.module.css";
import { StateLinks } from "./state-links.tsx";

/** What was said against records, and who decides it. */
export function ObjectionsPage({ view }: { view: ObjectionsView }) {
  const t = useText(recordsText);
  const labels = useTableLabels();
  const [chosen, setChosen] = useState<ObjectionRowView | null>(null);
  const columns = useColumns(setChosen);
  const states = OBJECTION_STATES.map((key) => ({ key, label: t(`objection.state.${key}`) }));
  const open = view.state === "open";
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("objection.intro")}</p>
      <DataTable
        id="record-objections"
        caption={t("objection.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={{
          ...{ page: view.page, size: view.size, total: view.total },
          hrefFor: (page) => `/records/objections?state=${view.state}&page=${page}`,
        }}
        toolbarSlot={<StateLinks label={t("objection.states")} states={states} now={view.state} />}
        exportSlot={
          <LinkButton
            to={`/records/objections.xlsx?state=${view.state}`}
            reloadDocument
            size="small"
            icon={<IconDownload />}
          >
            {t("list.export")}
          </LinkButton>
        }
        empty={
          <EmptyState title={open ? t("objection.empty") : t("objection.emptyState")}>
            {open ? t("objection.emptyHint") : undefined}
          </EmptyState>
        }
      />
      {chosen !== null && <ObjectionPanel key={chosen.id} row={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

function useColumns(onDecide: (row: ObjectionRowView) => void): Column<ObjectionRowView>[] {
  const t = useText(recordsText);
  return useMemo(
    () => [
      {
        key: "statement",
        header: t("objection.statement"),
        optional: false,
        sortable: false,
        cell: (row) => <Statement row={row} />,
      },
      {
        key: "record",
        header: t("field.content"),
        optional: false,
        sortable: false,
        cell: (row) => <AboutCell record={row.record} />,
      },
      {
        key: "decision",
        header: t("objection.decision"),
        optional: false,
        sortable: false,
        cell: (row) => <Decision row={row} onDecide={onDecide} />,
      },
    ],
    [t, onDecide],
  );
}

function Statement({ row }: { row: ObjectionRowView }) {
  const t = useText(recordsText);
  const filer = row.obstacle === "own" ? t("objection.undisclosed") : (row.filedBy ?? t("objection.board"));
  return (
    <div className={`${styles.cell} ${styles.text}`}>
      <span>{row.statement}</span>
      <span className={styles.small}>{t("step.by", { name: filer, at: dateTime(row.filedAt) })}</span>
    </div>
  );
}

function Decision({ row, onDecide }: { row: ObjectionRowView; onDecide: (row: ObjectionRowView) => void }) {
  const t = useText(recordsText);
  if (row.decision !== null)
    return (
      <div className={styles.cell}>
        <strong>{t(`objection.decisions.${row.decision}`)}</strong>
        {row.answer !== null && <span>{row.answer}</span>}
        {row.decided !== null && (
          <span className={styles.small}>
            {t("step.by", { name: row.decided.by ?? t("step.system"), at: dateTime(row.decided.at) })}
          </span>
        )}
      </div>
    );
  if (row.obstacle === null)
    return (
      <ActionButton size="small" onClick={() => onDecide(row)}>
        {t("objection.decide")}
      </ActionButton>
    );
  return (
    <div className={styles.cell}>
      <span className={styles.small}>{t(`objection.obstacle.${row.obstacle}`)}</span>
      {row.level !== null && (
        <span className={styles.small}>{t("objection.level", { level: row.level })}</span>
      )}
    </div>
  );
}
