import { IconDownload } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { AppraisalStatus } from "#app/domain/daily/appraisal-life.ts";
import type { Component } from "#app/domain/daily/scheme.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./appraisal.module.css";
import type { ResultRow, Thresholds } from "./appraisal-shapes.ts";
import { GradeBar } from "./grade-bar.tsx";
import { ResultArithmetic } from "./result-arithmetic.tsx";
import { useGrading } from "./use-grading.ts";
import { useResultColumns } from "./use-result-columns.tsx";

export type ResultsView = {
  title: string;
  status: AppraisalStatus;
  counted: boolean;
  components: readonly Component[];
  thresholds: Thresholds;
  quota: { excellent: number; most: number; mostApproved: number };
  approval: { document: string; reason: string; at: number } | null;
  rows: readonly ResultRow[];
  may: { grade: boolean; approve: boolean };
};

/** Everybody's result with its parts, what it proposes, and the grade; the quota of excellent always in sight. */
export function ResultsPage({ id, view }: { id: string; view: ResultsView }) {
  const t = useText(appraisalText);
  const labels = useTableLabels();
  const grading = useGrading(view.rows);
  const columns = useResultColumns({ view, grading });
  if (!view.counted)
    return <EmptyState title={t("results.notCounted")}>{t("results.notCountedText")}</EmptyState>;
  const { thresholds } = view;
  return (
    <div className={styles.stack}>
      <GradeBar view={view} grading={grading} />
      <DataTable
        id="appraisal-results"
        caption={t("results.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.cadreId}
        labels={labels}
        paging={100}
        initialSort={{ key: "total", descending: true }}
        expander={{
          columnLabel: t("results.why"),
          label: (row) => t("results.whyOf", { name: row.name }),
          detail: (row) => <RowDetail row={row} />,
        }}
        exportSlot={
          <LinkButton
            to={`/appraisals/${id}/results.xlsx`}
            reloadDocument
            size="small"
            icon={<IconDownload size={16} />}
          >
            {t("results.export")}
          </LinkButton>
        }
        empty={null}
      />
      <p className={styles.soft}>
        {t("results.thresholds", {
          excellent: Decimal.points(thresholds.excellentFrom),
          competent: Decimal.points(thresholds.competentFrom),
          basically: Decimal.points(thresholds.basicallyCompetentFrom),
        })}
      </p>
    </div>
  );
}

function RowDetail({ row }: { row: ResultRow }) {
  const t = useText(appraisalText);
  return (
    <div className={styles.stack}>
      <ResultArithmetic components={row.components} total={row.total} />
      {row.selfStatement !== null && (
        <div>
          <strong>{t("results.statement")}</strong>
          <p className={styles.prose}>{row.selfStatement}</p>
        </div>
      )}
    </div>
  );
}
