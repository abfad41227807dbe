import { IconFileImport, IconUserPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { ContestantStatus } from "#app/domain/contest/states.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AddContestantsPanel, type Person } from "./add-contestants-panel.tsx";
import styles from "./contest.module.css";
import { ContestantActions } from "./contestant-actions.tsx";
import { ImportListPanel } from "./import-list-panel.tsx";

export type ContestantRow = {
  id: string;
  number: number | null;
  name: string;
  unitName: string;
  subdistrictName: string | null;
  fromRoster: boolean;
  status: ContestantStatus;
  reason: string | null;
};
export type ContestantsPageProps = {
  contestId: string;
  rows: readonly ContestantRow[];
  units: readonly { id: string; name: string; kind: string }[];
  drawn: boolean;
  may: { add: boolean; withdraw: boolean };
  /** People found in the roster; null while nobody searched. */
  candidates: readonly Person[] | null;
};

const TONES: Readonly<Record<ContestantStatus, Tone>> = {
  registered: "good",
  withdrawn: "neutral",
  disqualified: "bad",
};
const PAGE_SIZE = 50;

/** Who competes: the list, adding from the roster, importing, withdrawing. */
export function ContestantsPage(props: ContestantsPageProps) {
  const t = useText(contestPeopleText);
  const labels = useTableLabels();
  const columns = useColumns(props.may);
  const [open, setOpen] = useState<"add" | "import" | null>(props.candidates === null ? null : "add");
  const { rows, may } = props;
  const buttons = may.add && (
    <div className={styles.row}>
      <ActionButton tone="primary" icon={<IconUserPlus size={20} />} onClick={() => setOpen("add")}>
        {t("contestants.add")}
      </ActionButton>
      <ActionButton icon={<IconFileImport size={20} />} onClick={() => setOpen("import")}>
        {t("contestants.import")}
      </ActionButton>
    </div>
  );
  return (
    <div className={styles.stack}>
      {!may.add && rows.length > 0 && (
        <Notice tone="info">{props.drawn ? t("contestants.drawn") : t("contestants.fixed")}</Notice>
      )}
      <DataTable
        id="contestants"
        caption={t("contestants.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        toolbarSlot={rows.length > 0 ? buttons : undefined}
        exportSlot={
          rows.length > 0 ? (
            <LinkButton to={`/contests/${props.contestId}/contestants.xlsx`} reloadDocument>
              {t("contestants.export")}
            </LinkButton>
          ) : undefined
        }
        empty={
          <EmptyState title={t("contestants.empty")} action={buttons}>
            {t("contestants.emptyText")}
          </EmptyState>
        }
      />
      {may.add && (
        <>
          <AddContestantsPanel
            opened={open === "add"}
            onClose={() => setOpen(null)}
            units={props.units}
            found={props.candidates}
          />
          <ImportListPanel opened={open === "import"} onClose={() => setOpen(null)} />
        </>
      )}
    </div>
  );
}

function useColumns(may: ContestantsPageProps["may"]): Column<ContestantRow>[] {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const { add, withdraw } = may;
  return useMemo(
    () => [
      { key: "number", header: words("number"), kind: "figures", value: (row) => row.number, width: 90 },
      { key: "name", header: words("name"), value: (row) => row.name, optional: false },
      { key: "unit", header: words("unit"), value: (row) => row.unitName },
      { key: "subdistrict", header: t("contestants.subdistrict"), value: (row) => row.subdistrictName },
      {
        key: "source",
        header: t("contestants.source"),
        value: (row) => (row.fromRoster ? t("contestants.roster") : t("contestants.outside")),
        width: 120,
      },
      {
        key: "status",
        header: words("state"),
        value: (row) => words(`contestantStatus.${row.status}`),
        cell: (row) => (
          <>
            <StatusTag tone={TONES[row.status]}>{words(`contestantStatus.${row.status}`)}</StatusTag>{" "}
            {row.reason !== null && <span className={styles.soft}>{row.reason}</span>}
          </>
        ),
      },
      ...(add || withdraw
        ? [
            {
              key: "actions",
              header: words("actions"),
              kind: "actions" as const,
              optional: false,
              cell: (row: ContestantRow) => <ContestantActions row={row} may={{ add, withdraw }} />,
            },
          ]
        : []),
    ],
    [t, words, add, withdraw],
  );
}
