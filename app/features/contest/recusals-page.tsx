import { useMemo, useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { RecusalGround } from "#app/domain/contest/states.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./contest.module.css";
import { DeclareRecusalPanel } from "./declare-recusal-panel.tsx";
import { RecusalActions } from "./recusal-actions.tsx";

export type RecusalRow = {
  id: string;
  panelName: string;
  judgeName: string;
  judgeUnitName: string | null;
  contestantName: string;
  contestantUnitName: string;
  ground: RecusalGround;
  status: "proposed" | "confirmed" | "dismissed";
  note: string | null;
};
export type RecusalsPageProps = {
  rows: readonly RecusalRow[];
  judges: readonly { id: string; name: string; panelName: string }[];
  contestants: readonly { id: string; name: string; unitName: string }[];
  may: { edit: boolean };
};

const TONES: Readonly<Record<RecusalRow["status"], Tone>> = {
  proposed: "attention",
  confirmed: "good",
  dismissed: "neutral",
};
const PAGE_SIZE = 50;

/** Who must not mark whom; each is settled by a person before the draw. */
export function RecusalsPage(props: RecusalsPageProps) {
  const t = useText(contestPeopleText);
  const { rows, may } = props;
  const labels = useTableLabels();
  const columns = useColumns(may.edit);
  const open = rows.filter(({ status }) => status === "proposed");
  return (
    <div className={styles.stack}>
      {may.edit ? (
        <ProposeCard {...props} />
      ) : (
        rows.length > 0 && <Notice tone="info">{t("recusals.fixed")}</Notice>
      )}
      <DataTable
        id="recusals"
        caption={t("recusals.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        initialSort={{ key: "status", descending: false }}
        toolbarSlot={
          rows.length > 0 ? (
            <div className={styles.row}>
              <StatusTag tone={open.length > 0 ? "attention" : "good"}>
                {open.length > 0 ? t("recusals.open", { n: open.length }) : t("recusals.allSettled")}
              </StatusTag>
              {may.edit && open.length > 1 && <ConfirmAll open={open} />}
            </div>
          ) : undefined
        }
        empty={<EmptyState title={t("recusals.empty")}>{t("recusals.emptyText")}</EmptyState>}
      />
    </div>
  );
}

function ConfirmAll({ open }: { open: readonly RecusalRow[] }) {
  const t = useText(contestPeopleText);
  return (
    <ActButton
      size="small"
      intent="settle"
      payload={{ recusalIds: open.map(({ id }) => id), verdict: "confirmed", note: null }}
      ask={{
        title: t("recusals.confirmAllAsk", { n: open.length }),
        text: <p>{t("recusals.confirmAllText")}</p>,
        objects: open.map((row) => `${row.judgeName} – ${row.contestantName}`),
        confirm: t("recusals.confirm"),
      }}
    >
      {t("recusals.confirmAll", { n: open.length })}
    </ActButton>
  );
}

function ProposeCard({ judges, contestants }: RecusalsPageProps) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const [sameSuperior, setSameSuperior] = useState(false);
  const [declaring, setDeclaring] = useState(false);
  const act = useAct<{ proposed: number }>({
    onDone: ({ proposed }) =>
      notify({
        tone: proposed > 0 ? "attention" : "good",
        text: proposed > 0 ? t("recusals.proposed", { n: proposed }) : t("recusals.proposedNone"),
        closeLabel: words("close"),
      }),
  });
  return (
    <Card>
      <div className={styles.between}>
        <CheckField
          name="sameSuperior"
          label={t("recusals.sameSuperior")}
          description={t("recusals.sameSuperiorNote")}
          checked={sameSuperior}
          onChange={setSameSuperior}
        />
        <div className={styles.row}>
          <ActionButton onClick={() => setDeclaring(true)}>{t("recusals.declare")}</ActionButton>
          <ActionButton tone="primary" busy={act.busy} onClick={() => act.send("propose", { sameSuperior })}>
            {t("recusals.propose")}
          </ActionButton>
        </div>
      </div>
      <RefusalNotice refusal={act.refusal} />
      {declaring && (
        <DeclareRecusalPanel judges={judges} contestants={contestants} onClose={() => setDeclaring(false)} />
      )}
    </Card>
  );
}

const ORDER: readonly RecusalRow["status"][] = ["proposed", "confirmed", "dismissed"];

function useColumns(mayEdit: boolean): Column<RecusalRow>[] {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  return useMemo(
    () => [
      {
        key: "judge",
        header: t("recusals.judge"),
        value: (row) => row.judgeName,
        cell: (row) => `${row.judgeName} · ${row.judgeUnitName ?? row.panelName}`,
        optional: false,
      },
      {
        key: "contestant",
        header: t("recusals.contestant"),
        value: (row) => row.contestantName,
        cell: (row) => `${row.contestantName} · ${row.contestantUnitName}`,
        optional: false,
      },
      { key: "ground", header: t("recusals.ground"), value: (row) => words(`ground.${row.ground}`) },
      {
        key: "status",
        header: words("state"),
        value: (row) => ORDER.indexOf(row.status),
        cell: (row) => <StatusTag tone={TONES[row.status]}>{words(`recusalStatus.${row.status}`)}</StatusTag>,
        width: 140,
      },
      { key: "note", header: t("recusals.note"), value: (row) => row.note },
      ...(mayEdit
        ? [
            {
              key: "actions",
              header: words("actions"),
              kind: "actions" as const,
              optional: false,
              cell: (row: RecusalRow) => <RecusalActions row={row} />,
            },
          ]
        : []),
    ],
    [t, words, mayEdit],
  );
}
