import { type ReactNode, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton, type ButtonTone } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";

export type CommandButtonProps = {
  intent: string;
  payload?: object;
  tone?: ButtonTone;
  size?: "small" | "medium";
  /** Asked before: names object and count. */
  ask?: { title: string; text: ReactNode; danger?: boolean };
  /** Said in passing when it is done. */
  done: string;
  /** Read instead of the words on the button, where those alone do not name the object. */
  label?: string;
  children: string;
};

/** A command behind a button, with its question and its refusal. */
export function CommandButton(props: CommandButtonProps) {
  const { ask, payload = {} } = props;
  const t = useText(accountsText);
  const [asking, setAsking] = useState(false);
  const act = useAct({
    onDone: () => {
      setAsking(false);
      notify({ tone: "good", text: props.done, closeLabel: t("close") });
    },
  });
  const send = () => act.send(props.intent, payload);
  return (
    <>
      <ActionButton
        tone={props.tone ?? "secondary"}
        size={props.size ?? "medium"}
        aria-label={props.label}
        busy={act.busy && !asking}
        onClick={() => (ask === undefined ? send() : setAsking(true))}
      >
        {props.children}
      </ActionButton>
      {ask === undefined ? (
        <RefusalNotice refusal={act.refusal} />
      ) : (
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          title={ask.title}
          confirmLabel={props.label ?? props.children}
          cancelLabel={t("cancel")}
          danger={ask.danger ?? false}
          busy={act.busy}
          confirm={{ kind: "call", onConfirm: send }}
        >
          <p>{ask.text}</p>
          <RefusalNotice refusal={act.refusal} />
        </ConfirmDialog>
      )}
    </>
  );
}
