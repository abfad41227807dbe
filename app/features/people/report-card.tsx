import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ImportRowView, ImportView } from "#app/contracts/people-views.ts";
import { REPORT_KINDS } from "#app/domain/people/roster-compare.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { ConfirmImport } from "./confirm-import.tsx";
import styles from "./import.module.css";
import { RowDetail } from "./row-detail.tsx";
import { useTableLabels } from "./table-labels.ts";

const TONES: Readonly<Record<ImportRowView["kind"], Tone>> = {
  new: "good",
  changed: "active",
  unchanged: "neutral",
  rejected: "bad",
};

/** The dry run row by row, and the two ways on: import, or not at all. */
export function ReportCard({
  view,
  report,
}: {
  view: ImportView;
  report: NonNullable<ImportView["report"]>;
}) {
  const t = useText(peopleText);
  const labels = useTableLabels();
  const here = `/people/import/${view.id}`;
  const columns = useMemo(
    (): Column<ImportRowView>[] => [
      {
        key: "row",
        header: t("import.row"),
        kind: "figures",
        width: 72,
        sortable: false,
        cell: (row) => row.row,
      },
      { key: "name", header: t("import.name"), sortable: false, cell: (row) => row.name },
      {
        key: "kind",
        header: t("import.kind"),
        sortable: false,
        cell: (row) => <StatusTag tone={TONES[row.kind]}>{t(`import.counts.${row.kind}`)}</StatusTag>,
      },
      { key: "detail", header: t("import.detail"), sortable: false, cell: (row) => <RowDetail row={row} /> },
    ],
    [t],
  );
  const all = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Card title={t("import.result")} emphasis="now">
      <nav className={styles.kinds} aria-label={t("import.result")}>
        {(["all", ...REPORT_KINDS] as const).map((kind) => (
          <LinkButton
            key={kind}
            to={`${here}?show=${kind}`}
            size="small"
            tone={kind === report.show ? "primary" : "secondary"}
            preventScrollReset
          >
            {t(`import.counts.${kind}`)} {kind === "all" ? all : report.counts[kind]}
          </LinkButton>
        ))}
        {view.holdsRejected && (
          <LinkButton
            to={`${here}/rejected.xlsx`}
            reloadDocument
            size="small"
            tone="quiet"
            icon={<IconDownload />}
          >
            {t("import.rejectedFile")}
          </LinkButton>
        )}
      </nav>
      <DataTable
        id="roster-import"
        caption={t("import.result")}
        columns={columns}
        rows={report.rows}
        rowKey={(row) => String(row.row)}
        labels={labels}
        paging={{
          page: report.page,
          size: report.size,
          total: report.total,
          hrefFor: (page) => `${here}?show=${report.show}&page=${page}`,
        }}
        rowTone={(row) => (row.kind === "rejected" ? "bad" : undefined)}
        empty={<EmptyState title={t("import.empty")} />}
      />
      {report.skipped.length > 0 && (
        <p className={styles.skipped}>{t("import.skipped", { count: report.skipped.length })}</p>
      )}
      <ConfirmImport counts={report.counts} />
    </Card>
  );
}
