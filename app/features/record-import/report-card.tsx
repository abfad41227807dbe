import { IconDownload } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { RECORD_IMPORT_KINDS } from "#app/contracts/record-choices.ts";
import type { RecordImportCounts, RecordImportView } from "#app/contracts/record-import.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { ConfirmImport } from "./confirm-import.tsx";
import styles from "./record-import.module.css";
import { useRowColumns } from "./row-columns.tsx";

type Props = { view: RecordImportView; counts: RecordImportCounts };

/** The dry run row by row, and the two ways on: import, or not at all. */
export function ReportCard({ view, counts }: Props) {
  const t = useText(recordImportText);
  const labels = useTableLabels();
  const columns = useRowColumns();
  const here = `/records/import/${view.id}`;
  const all = RECORD_IMPORT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <Card title={t("result")} emphasis="now">
      <div className={styles.stack}>
        <nav className={styles.row} aria-label={t("result")}>
          {(["all", ...RECORD_IMPORT_KINDS] as const).map((kind) => (
            <LinkButton
              key={kind}
              to={`${here}?show=${kind}`}
              size="small"
              tone={kind === view.show ? "primary" : "secondary"}
              preventScrollReset
            >
              {t(`counts.${kind}`)} {kind === "all" ? all : counts[kind]}
            </LinkButton>
          ))}
          {view.holdsRejected && <RejectedFile id={view.id} small />}
        </nav>
        <DataTable
          id="record-import"
          caption={t("result")}
          columns={columns}
          rows={view.rows}
          rowKey={(row) => String(row.row)}
          labels={labels}
          paging={{
            page: view.page,
            size: view.size,
            total: view.total,
            hrefFor: (page) => `${here}?show=${view.show}&page=${page}`,
          }}
          rowTone={(row) =>
            row.kind === "rejected" ? "bad" : row.kind === "duplicate" ? "attention" : undefined
          }
          empty={<EmptyState title={t("empty")} />}
        />
        <ConfirmImport counts={counts} />
      </div>
    </Card>
  );
}

export function RejectedFile({ id, small }: { id: string; small?: boolean }) {
  const t = useText(recordImportText);
  return (
    <LinkButton
      to={`/records/import/${id}/rejected.xlsx`}
      reloadDocument
      size={small === true ? "small" : "medium"}
      tone="quiet"
      icon={<IconDownload />}
    >
      {t("rejectedFile")}
    </LinkButton>
  );
}
