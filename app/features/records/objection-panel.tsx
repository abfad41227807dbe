import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { ObjectionRowView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./records.module.css";

const DECISIONS = ["upheld", "dismissed"] as const;

/** The objection beside the record, and a place for the decision and its answer. */
export function ObjectionPanel({ row, onClose }: { row: ObjectionRowView; onClose: () => void }) {
  const t = useText(recordsText);
  const [decision, setDecision] = useState("");
  const [answer, setAnswer] = useState("");
  const act = useAct<{ struck: boolean }>({
    onDone: ({ struck }) => {
      const text = struck ? t("objection.struck") : t("objection.saved");
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
      title={t("objection.title", { name: record.personName, day: record.happenedOn })}
      closeLabel={t("close")}
      footer={
        <ActionButton
          tone="primary"
          busy={act.busy}
          disabled={decision === ""}
          onClick={() => act.send("decide", { objectionId: row.id, decision, answer })}
        >
          {t("objection.save")}
        </ActionButton>
      }
    >
      <div className={styles.stack}>
        <div className={styles.side}>
          <strong>{t("objection.statement")}</strong>
          <p className={styles.content}>{row.statement}</p>
        </div>
        <div className={styles.side}>
          <strong>{t("field.content")}</strong>
          <p className={styles.content}>{record.content}</p>
        </div>
        <RadioField
          name="decision"
          label={t("objection.decision")}
          choices={DECISIONS.map((value) => ({ value, label: t(`objection.decisions.${value}`) }))}
          value={decision}
          onChange={setDecision}
          required
        />
        <TextAreaField
          name="answer"
          label={t("objection.answer")}
          description={t("objection.answerHint")}
          value={answer}
          onChange={setAnswer}
          required
          maxLength={300}
          error={error("answer")}
        />
        {error("answer") === undefined && <RefusalNotice refusal={act.refusal} />}
      </div>
    </SidePanel>
  );
}
