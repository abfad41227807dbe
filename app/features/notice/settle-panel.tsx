import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { ANSWER_LENGTH, OBJECTION_DECISIONS } from "#app/contracts/notice-choices.ts";
import type { ShownObjection } from "#app/contracts/notice-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { noticeText } from "#app/text/notice.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./notice.module.css";

/** What was investigated, the outcome, and the answer; an upheld one takes the person out. */
export function SettlePanel({ row, onClose }: { row: ShownObjection; onClose: () => void }) {
  const t = useText(noticeText);
  const words = useText(contestWords);
  const [decision, setDecision] = useState("dismissed");
  const [investigation, setInvestigation] = useState("");
  const [answer, setAnswer] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const send = () => act.send("settle", { objectionId: row.id, decision, investigation, answer });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("objections.settleTitle", { name: row.name })}
      confirmLabel={t("objections.confirm")}
      cancelLabel={words("cancel")}
      danger={decision === "upheld"}
      busy={act.busy}
      confirm={{ kind: "call", onConfirm: send }}
    >
      <div className={styles.form}>
        <TextAreaField
          name="investigation"
          label={t("objections.investigation")}
          description={t("objections.investigationNote")}
          value={investigation}
          onChange={setInvestigation}
          required
          rows={3}
          maxLength={ANSWER_LENGTH}
          error={error("investigation")}
        />
        <RadioField
          name="decision"
          label={t("objections.decision")}
          value={decision}
          onChange={setDecision}
          choices={OBJECTION_DECISIONS.map((value) => ({ value, label: t(`objections.${value}`) }))}
        />
        <TextAreaField
          name="answer"
          label={t("objections.answer")}
          description={t("objections.answerNote")}
          value={answer}
          onChange={setAnswer}
          required
          rows={3}
          maxLength={ANSWER_LENGTH}
          error={error("answer")}
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </ConfirmDialog>
  );
}
