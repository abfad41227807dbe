import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { LONGEST } from "#app/contracts/deliberation-choices.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView, Meeting } from "./deliberation-shapes.ts";

type DialogProps = { view: DeliberationView; meeting: Meeting; onClose: () => void };

/** Somebody present is recused for a candidate, found after the meeting was recorded. */
export function RecusalDialog({ view, meeting, onClose }: DialogProps) {
  const t = useText(deliberationText);
  const words = useText(contestWords);
  const language = useLanguage();
  const people = meeting.present.filter(({ own }) => view.may.hold || own);
  const [attendanceId, setAttendanceId] = useState(people[0]?.id ?? "");
  const [candidateId, setCandidateId] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("meetings.recusalTitle", { day: day(meeting.heldOn, language) })}
      confirmLabel={t("meetings.addRecusal")}
      cancelLabel={words("cancel")}
      busy={act.busy}
      confirm={{
        kind: "call",
        onConfirm: () => act.send("recuse", { attendanceId, candidateId, reason: reason.trim() }),
      }}
    >
      <div className={styles.form}>
        <p className={styles.prose}>{t("meetings.recusalText")}</p>
        <SelectField
          name="attendanceId"
          label={t("meetings.who")}
          value={attendanceId}
          onChange={setAttendanceId}
          choices={people.map(({ id, name, office }) => ({
            value: id,
            label: t("meetings.person", { name, office }),
          }))}
          required
        />
        <SelectField
          name="candidateId"
          label={t("meetings.whom")}
          emptyLabel={t("move.choose")}
          value={candidateId}
          onChange={setCandidateId}
          choices={view.choices.map(({ id, name, unitName }) => ({
            value: id,
            label: t("tally.person", { name, unit: unitName }),
          }))}
          search={{ nothingFound: t("zone.nothing"), clear: t("form.clear") }}
          error={error("candidateId")}
          required
        />
        <TextField
          name="reason"
          label={t("meetings.whyRecused")}
          value={reason}
          onChange={setReason}
          maxLength={LONGEST.reason}
          error={error("reason")}
          required
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </ConfirmDialog>
  );
}
