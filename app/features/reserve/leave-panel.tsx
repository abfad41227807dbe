import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { REASON_LENGTH } from "#app/contracts/notice-choices.ts";
import type { ReserveEntry } from "#app/contracts/reserve-views.ts";
import { isElected, leavingWaysOf } from "#app/domain/selection/reserve-entry.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { reserveText } from "#app/text/reserve.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./reserve.module.css";

type LeaveProps = { row: ReserveEntry; today: string; onClose: () => void };

/** The day, the way and the words with which an entry ends. */
export function LeavePanel({ row, today, onClose }: LeaveProps) {
  const t = useText(reserveText);
  const words = useText(contestWords);
  const selection = useText(selectionWords);
  const [leftOn, setLeftOn] = useState(today);
  const [why, setWhy] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("leaveTitle", { name: row.name })}
      confirmLabel={t("leave")}
      cancelLabel={words("cancel")}
      busy={act.busy}
      confirm={{
        kind: "call",
        onConfirm: () => act.send("leave", { reserveId: row.id, leftOn, why, reason }),
      }}
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("leaveText")}</p>
        {isElected(row.post) && <Notice tone="attention">{t("electNote")}</Notice>}
        <SelectField
          name="why"
          label={t("leaveWhy")}
          emptyLabel={t("choose")}
          value={why}
          onChange={setWhy}
          required
          choices={leavingWaysOf(row.post).map((way) => ({ value: way, label: selection(`left.${way}`) }))}
          error={error("why")}
        />
        <DateField
          name="leftOn"
          label={t("leaveOn")}
          value={leftOn}
          onChange={setLeftOn}
          minimum={row.fromOn}
          maximum={today}
          required
          error={error("leftOn")}
        />
        <TextAreaField
          name="reason"
          label={t("leaveReason")}
          description={t("leaveReasonNote")}
          value={reason}
          onChange={setReason}
          required
          rows={3}
          maxLength={REASON_LENGTH}
          error={error("reason")}
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </ConfirmDialog>
  );
}
