import { useState } from "react";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { absenceFormText } from "#app/text/absence-form.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { ActButton } from "../act-button.tsx";
import { RefusalNotice, useFieldErrors } from "../refusal-notice.tsx";
import { useAct } from "../use-act.ts";
import styles from "./absence.module.css";

type ActionsProps = {
  absence: {
    id: string;
    /** Null: the reader's own. */
    name: string | null;
    fromOn: string;
    toOn: string;
    may: { cancel: boolean; return: boolean };
  };
  today: string;
};

/** Cancel what has not begun, register the return from what has. */
export function AbsenceActions({ absence, today }: ActionsProps) {
  const t = useText(absenceFormText);
  const [returning, setReturning] = useState(false);
  const { id, name, fromOn, toOn, may } = absence;
  const own = name === null;
  const days = { from: fromOn, to: toOn };
  const size = own ? "large" : "medium";
  if (!may.cancel && !may.return) return null;
  return (
    <div className={styles.row}>
      {may.return && (
        <ActionButton tone={own ? "primary" : "secondary"} size={size} onClick={() => setReturning(true)}>
          {t(own ? "returnOwn" : "return")}
        </ActionButton>
      )}
      {may.cancel && (
        <ActButton
          intent="cancel"
          payload={{ absenceId: id }}
          tone="quiet"
          size={size}
          ask={{
            title: own ? t("cancelTitleOwn", days) : t("cancelTitle", { name, ...days }),
            text: t("cancelText"),
            confirm: t("cancel"),
          }}
        >
          {t("cancel")}
        </ActButton>
      )}
      {returning && <ReturnDialog {...{ absence, today }} onClose={() => setReturning(false)} />}
    </div>
  );
}

function ReturnDialog({ absence, today, onClose }: ActionsProps & { onClose: () => void }) {
  const t = useText(absenceFormText);
  const words = useText(contestWords);
  const last = addDays(absence.toOn, 1);
  const [returnedOn, setReturned] = useState(last < today ? last : today);
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={absence.name === null ? t("returnTitleOwn") : t("returnTitle", { name: absence.name })}
      confirmLabel={t(absence.name === null ? "returnOwn" : "return")}
      cancelLabel={words("cancel")}
      busy={act.busy}
      confirm={{ kind: "call", onConfirm: () => act.send("return", { absenceId: absence.id, returnedOn }) }}
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("returnText")}</p>
        <DateField
          {...{ name: "returnedOn", label: t("returnedOn"), required: true, error: error("returnedOn") }}
          minimum={addDays(absence.fromOn, 1)}
          maximum={last < today ? last : today}
          value={returnedOn}
          onChange={setReturned}
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </ConfirmDialog>
  );
}
