import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { APPRAISAL_GRADES } from "#app/domain/people/enumerations.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./appraisal.module.css";
import type { ObjectionRow } from "./objections-page.tsx";

/** Upheld with another grade, or dismissed; either way with an answer the person reads. */
export function DecidePanel({ row, onClose }: { row: ObjectionRow; onClose: () => void }) {
  const t = useText(appraisalText);
  const words = useText(contestWords);
  const daily = useText(dailyWords);
  const [decision, setDecision] = useState("dismissed");
  const [newGrade, setNewGrade] = useState("");
  const [answer, setAnswer] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const upheld = decision === "upheld";
  const send = () =>
    act.send("decide", {
      objectionId: row.id,
      decision,
      answer: answer.trim(),
      newGrade: upheld && newGrade !== "" ? newGrade : null,
    });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("objections.decideTitle", { name: row.name })}
      confirmLabel={t("objections.confirm")}
      cancelLabel={words("cancel")}
      busy={act.busy}
      confirm={{ kind: "call", onConfirm: send }}
    >
      <div className={styles.form}>
        <RadioField
          name="decision"
          label={t("objections.decision")}
          value={decision}
          onChange={setDecision}
          choices={[
            { value: "dismissed", label: t("objections.dismissed") },
            { value: "upheld", label: t("objections.upheld") },
          ]}
        />
        {upheld && (
          <SelectField
            name="newGrade"
            label={t("objections.newGrade")}
            emptyLabel={t("results.choose")}
            value={newGrade}
            onChange={setNewGrade}
            required
            choices={APPRAISAL_GRADES.filter((grade) => grade !== row.grade).map((grade) => ({
              value: grade,
              label: daily(`grade.${grade}`),
            }))}
            error={error("newGrade")}
          />
        )}
        <TextAreaField
          name="answer"
          label={t("objections.answer")}
          description={t("objections.answerNote")}
          value={answer}
          onChange={setAnswer}
          required
          rows={4}
          maxLength={1_000}
          error={error("answer")}
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </ConfirmDialog>
  );
}
