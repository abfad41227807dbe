import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { RecordPreview, RecordRow } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { ActButton } from "./act-button.tsx";
import styles from "./paper.module.css";

const PAGE_SIZE = 50;

/** What would be recorded, against what the contest has: shown before it counts. */
export function RecordCard({ record, recordedAt }: { record: RecordPreview; recordedAt: number | null }) {
  const t = useText(paperText);
  const labels = useTableLabels();
  const columns = useColumns(record);
  return (
    <Card title={t("overview.recordTitle")} emphasis={record.changes > 0 ? "now" : undefined}>
      <div className={styles.stack}>
        <p className={styles.soft}>{t("overview.recordNote")}</p>
        <RecordAction record={record} recordedAt={recordedAt} />
        <DataTable
          id="paper-record"
          caption={t("overview.recordCaption")}
          columns={columns}
          rows={record.rows}
          rowKey={(row) => row.contestantId}
          labels={labels}
          paging={PAGE_SIZE}
          initialSort={{ key: "total", descending: true }}
          empty={<EmptyState title={t("overview.nobody")}>{t("overview.nobodyText")}</EmptyState>}
        />
      </div>
    </Card>
  );
}

function RecordAction({ record, recordedAt }: { record: RecordPreview; recordedAt: number | null }) {
  const t = useText(paperText);
  if (record.openAnswers > 0) {
    return <Notice tone="attention">{t("overview.open", { n: record.openAnswers })}</Notice>;
  }
  if (recordedAt !== null && record.changes === 0) {
    return <Notice tone="good">{t("overview.recordSame")}</Notice>;
  }
  const n = record.rows.length;
  return (
    <div className={styles.row}>
      <ActButton
        tone="primary"
        size="large"
        intent="record"
        payload={{ seen: record.seen }}
        ask={{
          title: t("overview.recordAsk", { n }),
          text: <p>{t("overview.recordNote")}</p>,
          confirm: t("overview.record"),
        }}
      >
        {recordedAt === null
          ? t("overview.recordButton", { n })
          : t("overview.recordAgain", { n: record.changes })}
      </ActButton>
    </div>
  );
}

const changeOf = (row: RecordRow): number => (row.sat ? row.total : 0) - (row.recorded ?? 0);
const signed = (centi: number): string => (centi > 0 ? `+${points(centi)}` : points(centi));

function useColumns({ criteria }: RecordPreview): Column<RecordRow>[] {
  const t = useText(paperText);
  return useMemo(
    () => [
      { key: "number", header: "#", value: (row) => row.number, kind: "figures", width: 70 },
      {
        key: "person",
        header: t("overview.person"),
        value: (row) => row.name,
        cell: (row) => `${row.name} · ${row.unitName}`,
        optional: false,
      },
      ...criteria.map(
        (criterion): Column<RecordRow> => ({
          key: `criterion-${criterion.key}`,
          header: criterion.name,
          kind: "figures",
          value: (row) => (row.sat ? (row.byCriterion[criterion.key] ?? 0) : null),
          cell: (row) => (row.sat ? points(row.byCriterion[criterion.key] ?? 0) : "–"),
        }),
      ),
      {
        key: "total",
        header: t("overview.total"),
        kind: "figures",
        value: (row) => (row.sat ? row.total : null),
        cell: (row) => (row.sat ? points(row.total) : t("overview.absent")),
        optional: false,
      },
      {
        key: "recorded",
        header: t("overview.recorded"),
        kind: "figures",
        value: (row) => row.recorded,
        cell: (row) => (row.recorded === null ? "–" : points(row.recorded)),
      },
      {
        key: "change",
        header: t("overview.change"),
        kind: "figures",
        value: (row) => (row.recorded === null ? null : changeOf(row)),
        cell: (row) => (row.recorded === null || changeOf(row) === 0 ? "" : signed(changeOf(row))),
      },
    ],
    [t, criteria],
  );
}
