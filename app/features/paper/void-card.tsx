import { useNavigate } from "@remix-run/react";
import { useMemo, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { VoidPreview } from "#app/contracts/paper-views.ts";
import { VOID_MODES } from "#app/domain/quiz/paper-settings.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./paper.module.css";
import { paperPath, usePaper } from "./paper-address.ts";
import { useAct } from "./use-act.ts";

const REASON_LENGTH = 300;
const PAGE_SIZE = 50;

/** What voiding a question would do, shown before it is done. */
export function VoidCard({ preview }: { preview: VoidPreview }) {
  const t = useText(paperText);
  const { at } = usePaper();
  const { question } = preview;
  return (
    <div className={styles.stack}>
      <div className={styles.between}>
        <h3 className={styles.sub}>{t("void.title", { n: question.position })}</h3>
        <LinkButton to={paperPath(at, "analysis")} size="small">
          {t("void.back")}
        </LinkButton>
      </div>
      <p className={styles.stem}>{question.stem}</p>
      <ModeChoice preview={preview} />
      <Moves preview={preview} />
      <ConfirmForm preview={preview} />
    </div>
  );
}

function ModeChoice({ preview }: { preview: VoidPreview }) {
  const t = useText(paperText);
  const { at } = usePaper();
  const navigate = useNavigate();
  const { question } = preview;
  const choices = [...VOID_MODES, "counts" as const].filter(
    (mode) => mode !== (question.voidMode ?? "counts"),
  );
  return (
    <RadioField
      name="mode"
      label={t("void.mode")}
      choices={choices.map((mode) => ({ value: mode, label: t(`void.${mode}`) }))}
      value={preview.mode ?? "counts"}
      onChange={(mode) => navigate(paperPath(at, "analysis", { question: question.id, mode }))}
    />
  );
}

type Move = VoidPreview["moves"][number];

function Moves({ preview }: { preview: VoidPreview }) {
  const t = useText(paperText);
  const labels = useTableLabels();
  const columns = useColumns();
  const n = preview.moves.length;
  if (n === 0) return <Notice tone="info">{t("void.noMoves")}</Notice>;
  return (
    <Card title={t("void.moves", { n })}>
      <DataTable
        id="paper-void"
        caption={t("void.caption")}
        columns={columns}
        rows={preview.moves}
        rowKey={(row) => row.contestantId}
        labels={labels}
        paging={PAGE_SIZE}
        empty={<EmptyState title={t("void.noMoves")} />}
      />
    </Card>
  );
}

function useColumns(): Column<Move>[] {
  const t = useText(paperText);
  return useMemo(() => {
    const delta = (row: Move) => row.after - row.before;
    const columns: Column<Move>[] = [
      {
        key: "person",
        header: t("void.person"),
        value: (row) => row.name,
        cell: (row) => `${row.number === null ? "" : `${row.number} `}${row.name} · ${row.unitName}`,
        optional: false,
      },
      {
        key: "before",
        header: t("void.before"),
        kind: "figures",
        value: (row) => row.before,
        cell: (row) => points(row.before),
      },
      {
        key: "after",
        header: t("void.after"),
        kind: "figures",
        value: (row) => row.after,
        cell: (row) => points(row.after),
      },
      {
        key: "delta",
        header: t("void.delta"),
        kind: "figures",
        value: delta,
        cell: (row) => (delta(row) > 0 ? `+${points(delta(row))}` : points(delta(row))),
      },
      {
        key: "place",
        header: t("void.place"),
        kind: "figures",
        value: (row) => row.placeAfter,
        cell: (row) => t("void.placeText", { before: row.placeBefore, after: row.placeAfter }),
      },
    ];
    return columns;
  }, [t]);
}

function ConfirmForm({ preview }: { preview: VoidPreview }) {
  const t = useText(paperText);
  const { at } = usePaper();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: () => navigate(paperPath(at, preview.recorded ? "overview" : "analysis")) });
  const { question, mode, seen, moves } = preview;
  const facts = { n: question.position, moved: moves.length };
  return (
    <Card>
      <div className={styles.stack}>
        {preview.recorded && <Notice tone="attention">{t("void.recordedNote")}</Notice>}
        <TextAreaField
          name="reason"
          label={t("void.reason")}
          placeholder={t("void.reasonPlaceholder")}
          value={reason}
          onChange={setReason}
          required
          maxLength={REASON_LENGTH}
        />
        <div className={styles.row}>
          <ActionButton
            tone={mode === null ? "primary" : "danger"}
            size="large"
            busy={act.busy}
            disabled={reason.trim() === ""}
            onClick={() =>
              act.send("void", { paperQuestionId: question.id, mode, reason: reason.trim(), seen })
            }
          >
            {mode === null ? t("void.confirmCounts", facts) : t("void.confirmVoid", facts)}
          </ActionButton>
        </div>
        <RefusalNotice refusal={act.refusal} />
      </div>
    </Card>
  );
}
