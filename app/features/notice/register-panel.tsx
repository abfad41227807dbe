import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { CONTACT_LENGTH, OBJECTION_LENGTH } from "#app/contracts/notice-choices.ts";
import type { ShownNotice } from "#app/contracts/notice-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { noticeText } from "#app/text/notice.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./notice.module.css";

/** A letter or a call, as it came in. */
export function RegisterPanel({ notice, onClose }: { notice: ShownNotice; onClose: () => void }) {
  const t = useText(noticeText);
  const words = useText(contestWords);
  const [candidateId, setCandidate] = useState("");
  const [statement, setStatement] = useState("");
  const [contact, setContact] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const send = () => act.send("register", { noticeId: notice.id, candidateId, statement, contact });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("objections.registerTitle")}
      confirmLabel={t("objections.registerConfirm")}
      cancelLabel={words("cancel")}
      busy={act.busy}
      confirm={{ kind: "call", onConfirm: send }}
    >
      <div className={styles.form}>
        <SelectField
          name="candidateId"
          label={t("objections.whom")}
          emptyLabel={t("objections.choose")}
          value={candidateId}
          onChange={setCandidate}
          required
          choices={notice.people
            .filter(({ selected }) => selected)
            .map((person) => ({ value: person.candidateId, label: `${person.name} · ${person.unitName}` }))}
          error={error("candidateId")}
        />
        <TextAreaField
          name="statement"
          label={t("objections.statement")}
          description={t("objections.statementNote")}
          value={statement}
          onChange={setStatement}
          required
          rows={5}
          maxLength={OBJECTION_LENGTH.most}
          error={error("statement")}
        />
        <TextField
          name="contact"
          label={t("objections.reach")}
          description={t("objections.reachNote")}
          defaultValue=""
          onChange={setContact}
          maxLength={CONTACT_LENGTH}
          error={error("contact")}
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </ConfirmDialog>
  );
}
