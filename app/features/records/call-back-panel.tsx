import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { CallBackRowView } from "#app/contracts/record-desk-views.ts";
import { CALL_BACK_OUTCOMES } from "#app/domain/daily/call-back-sample.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./records.module.css";

/** What to ask, and a place for the answer. */
export function CallBackPanel({ row, onClose }: { row: CallBackRowView; onClose: () => void }) {
  const t = useText(recordsText);
  const [outcome, setOutcome] = useState("");
  const [note, setNote] = useState(row.note ?? "");
  const act = useAct<{ struck: boolean }>({
    onDone: ({ struck }) => {
      const text = struck ? t("callBack.struck") : t("callBack.saved");
      notify({ tone: struck ? "attention" : "good", text, closeLabel: t("close") });
      onClose();
    },
  });
  const error = useFieldErrors(act.refusal);
  const { record } = row;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("callBack.title", { name: record.personName, day: record.happenedOn })}
      closeLabel={t("close")}
      footer={
        <ActionButton
          tone="primary"
          busy={act.busy}
          disabled={outcome === ""}
          onClick={() => act.send("record", { callBackId: row.id, outcome, note })}
        >
          {t("callBack.save")}
        </ActionButton>
      }
    >
      <div className={styles.stack}>
        <p className={styles.content}>{record.content}</p>
        <p>
          <strong>{t(`callBack.question.${record.kind}`)}</strong>
        </p>
        <RadioField
          name="outcome"
          label={t("callBack.outcome")}
          choices={CALL_BACK_OUTCOMES.map((value) => ({ value, label: t(`callBack.outcomes.${value}`) }))}
          value={outcome}
          onChange={setOutcome}
          required
        />
        <TextAreaField
          name="note"
          label={t("callBack.note")}
          description={t("callBack.noteHint")}
          value={note}
          onChange={setNote}
          required={outcome === "untrue"}
          maxLength={300}
          error={error("note")}
        />
        {error("note") === undefined && <RefusalNotice refusal={act.refusal} />}
      </div>
    </SidePanel>
  );
}
