import { useMemo, useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./appraisal.module.css";
import type { IssuedLink, LinkBatch } from "./appraisal-shapes.ts";
import { batchName } from "./batch-name.ts";
import { IssuePanel } from "./issue-panel.tsx";
import { LinkSlips } from "./link-slips.tsx";

export type LinksView = {
  title: string;
  closesOn: string;
  needed: { peers: number; residents: number };
  ordinaryShare: number;
  rows: readonly LinkBatch[];
  may: { issue: boolean };
};

const keyOf = (row: LinkBatch): string => `${row.unitId}/${row.raterGroup}/${row.ordinary}`;

/** How many links each group has; new ones are shown once, as slips to be printed. */
export function LinksPage({ view, address }: { view: LinksView; address: string }) {
  const t = useText(appraisalText);
  const labels = useTableLabels();
  const [asking, setAsking] = useState<LinkBatch | null>(null);
  const [issued, setIssued] = useState<{ batch: LinkBatch; links: readonly IssuedLink[] } | null>(null);
  const columns = useColumns({ may: view.may.issue, onIssue: setAsking });
  if (issued !== null)
    return <LinkSlips view={view} address={address} {...issued} onBack={() => setIssued(null)} />;
  const { needed } = view;
  return (
    <div className={styles.stack}>
      <Notice tone="info">
        {t("links.intro")}{" "}
        {t("links.needed", {
          peers: Math.max(5, needed.peers),
          residents: Math.max(5, needed.residents),
          share: view.ordinaryShare / 100,
        })}
      </Notice>
      <DataTable
        id="rating-links"
        caption={t("links.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={keyOf}
        labels={labels}
        paging={50}
        empty={<EmptyState title={t("links.empty")}>{t("links.emptyText")}</EmptyState>}
      />
      {asking !== null && (
        <IssuePanel
          batch={asking}
          onClose={() => setAsking(null)}
          onIssued={(links) => {
            setIssued({ batch: asking, links });
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}

function useColumns({
  may,
  onIssue,
}: {
  may: boolean;
  onIssue: (row: LinkBatch) => void;
}): Column<LinkBatch>[] {
  const t = useText(appraisalText);
  return useMemo(() => {
    const figure = (key: "issued" | "used" | "open"): Column<LinkBatch> => ({
      key,
      header: t(`links.${key}`),
      kind: "figures",
      value: (row) => row[key],
      cell: (row) => t("links.sheets", { n: row[key] }),
      width: 104,
    });
    return [
      { key: "unit", header: t("links.unit"), value: (row) => row.unitName, optional: false },
      { key: "group", header: t("links.group"), value: (row) => batchName(row, t) },
      figure("issued"),
      figure("used"),
      figure("open"),
      ...(may
        ? [
            {
              key: "actions",
              header: t("links.actions"),
              kind: "actions" as const,
              sortable: false,
              optional: false,
              cell: (row: LinkBatch) => <BatchActions row={row} onIssue={onIssue} />,
              width: 264,
            },
          ]
        : []),
    ];
  }, [t, may, onIssue]);
}

function BatchActions({ row, onIssue }: { row: LinkBatch; onIssue: (row: LinkBatch) => void }) {
  const t = useText(appraisalText);
  const names = { unit: row.unitName, group: batchName(row, t) };
  return (
    <div className={styles.row}>
      <ActionButton size="small" onClick={() => onIssue(row)}>
        {row.issued === 0 ? t("links.issue") : t("links.again")}
      </ActionButton>
      {row.open > 0 && (
        <ActButton
          size="small"
          intent="revoke"
          payload={{ raterGroup: row.raterGroup, unitId: row.unitId, ordinary: row.ordinary }}
          ask={{
            title: t("links.revokeAsk", { ...names, n: row.open }),
            text: <p>{t("links.revokeText")}</p>,
            confirm: t("links.revoke"),
            danger: true,
          }}
        >
          {t("links.revoke")}
        </ActButton>
      )}
    </div>
  );
}
