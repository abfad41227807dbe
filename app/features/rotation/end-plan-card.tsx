import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { END_REASON_LENGTH } from "#app/contracts/rotation-choices.ts";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./rotation.module.css";

/** The last step of a plan, with its day and reason. */
export function EndPlanCard({ frame }: { frame: PlanFrame }) {
  const t = useText(rotationPlansText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const [endedOn, setEndedOn] = useState(frame.today);
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: () => setAsking(false), action: `/rotation/${frame.id}?index` });
  const error = useFieldErrors(act.refusal);
  const atField = error("endedOn") ?? error("reason");
  return (
    <Card title={t("over.end")}>
      <p className={styles.soft}>{t("over.endText")}</p>
      <ActionButton tone="danger" onClick={() => setAsking(true)}>
        {t("over.end")}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("over.endAsk", { title: frame.title })}
        confirmLabel={t("over.end")}
        cancelLabel={words("cancel")}
        danger
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send("end", { endedOn, reason: reason.trim() }) }}
      >
        <p>{t("over.endText")}</p>
        <div className={styles.stack}>
          <DateField
            name="endedOn"
            label={t("over.endDay")}
            value={endedOn}
            onChange={setEndedOn}
            maximum={frame.today}
            required
            error={error("endedOn")}
          />
          <TextAreaField
            name="reason"
            label={t("over.endReason")}
            value={reason}
            onChange={setReason}
            required
            maxLength={END_REASON_LENGTH}
            error={error("reason")}
          />
          {atField === undefined && <RefusalNotice refusal={act.refusal} />}
        </div>
      </ConfirmDialog>
    </Card>
  );
}
