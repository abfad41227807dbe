import { type ReactNode, useState } from "react";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { RefusalNotice, useFieldErrors } from "./refusal-notice.tsx";
import { useAct } from "./use-act.ts";

export type ReasonDialogProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  text?: ReactNode;
  /** Of the field, whose value is sent as `field`. */
  label: string;
  field?: string;
  placeholder?: string;
  confirm: string;
  intent: string;
  payload?: object;
  /** Address of the action; the page's own without it. */
  action?: string;
  danger?: boolean;
};

const LENGTH = 300;

/** Asks for a reason in words before a command that wants one. */
export function ReasonDialog(props: ReasonDialogProps) {
  const words = useText(contestWords);
  const { field = "reason", onClose } = props;
  const [reason, setReason] = useState("");
  const act = useAct({ action: props.action, onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const sentence = error(field);
  return (
    <ConfirmDialog
      opened={props.opened}
      onClose={onClose}
      title={props.title}
      confirmLabel={props.confirm}
      cancelLabel={words("cancel")}
      danger={props.danger ?? false}
      busy={act.busy}
      confirm={{
        kind: "call",
        onConfirm: () => act.send(props.intent, { ...props.payload, [field]: reason.trim() }),
      }}
    >
      {props.text && <p>{props.text}</p>}
      <TextAreaField
        name={field}
        label={props.label}
        value={reason}
        onChange={setReason}
        required
        maxLength={LENGTH}
        placeholder={props.placeholder}
        error={sentence}
      />
      {sentence === undefined && <RefusalNotice refusal={act.refusal} />}
    </ConfirmDialog>
  );
}
