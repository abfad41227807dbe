import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./appraisal.module.css";
import type { RatingForm } from "./appraisal-shapes.ts";
import { SignedForm } from "./signed-form.tsx";

type SignedRow = {
  cadreId: string;
  name: string;
  unitName: string;
  rated: boolean;
  points: Readonly<Record<string, number>> | null;
  statement: string | null;
  maySign: boolean;
};
type SignedProps = { running: boolean; form: RatingForm; rows: readonly SignedRow[] };

/** The level above rates everybody with its name to it. */
export function SignedRatingsPage({ running, form, rows }: SignedProps) {
  const t = useText(appraisalText);
  const words = useText(contestWords);
  const labels = useTableLabels();
  const [open, setOpen] = useState<SignedRow | null>(null);
  const columns = useColumns(setOpen);
  if (form.length === 0)
    return <EmptyState title={t("ratings.noForm")}>{t("ratings.noFormText")}</EmptyState>;
  const may = rows.some(({ maySign }) => maySign);
  const hint = may ? "intro" : running ? "notAbove" : "closed";
  const done = rows.filter(({ rated }) => rated).length;
  return (
    <div className={styles.stack}>
      <Notice tone="info">{t(`ratings.${hint}`)}</Notice>
      <DataTable
        id="signed-ratings"
        caption={t("ratings.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.cadreId}
        labels={labels}
        paging={50}
        toolbarSlot={
          <StatusTag tone={done === rows.length ? "good" : "attention"}>
            {t("ratings.count", { done, all: rows.length })}
          </StatusTag>
        }
        empty={null}
      />
      {open !== null && (
        <SidePanel
          opened
          onClose={() => setOpen(null)}
          title={t("ratings.title", { name: open.name })}
          closeLabel={words("close")}
        >
          <SignedForm
            key={open.cadreId}
            form={form}
            points={open.points}
            statement={open.statement}
            payload={{ cadreId: open.cadreId }}
            labels={{ save: t("ratings.save"), statement: t("ratings.statement") }}
            onDone={() => setOpen(null)}
          />
        </SidePanel>
      )}
    </div>
  );
}

function useColumns(onOpen: (row: SignedRow) => void): Column<SignedRow>[] {
  const t = useText(appraisalText);
  return useMemo(
    () => [
      { key: "name", header: t("ratings.name"), value: (row) => row.name, optional: false },
      { key: "unit", header: t("ratings.unit"), value: (row) => row.unitName },
      {
        key: "state",
        header: t("ratings.state"),
        value: (row) => Number(row.rated),
        cell: (row) => (
          <StatusTag tone={row.rated ? "good" : "neutral"}>
            {row.rated ? t("ratings.rated") : t("ratings.notRated")}
          </StatusTag>
        ),
        width: 120,
      },
      {
        key: "actions",
        header: t("links.actions"),
        kind: "actions",
        sortable: false,
        optional: false,
        cell: (row) =>
          row.maySign ? (
            <ActionButton size="small" onClick={() => onOpen(row)}>
              {row.rated ? t("ratings.change") : t("ratings.rate")}
            </ActionButton>
          ) : null,
        width: 120,
      },
    ],
    [t, onOpen],
  );
}
