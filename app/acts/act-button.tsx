import { type ReactNode, useState } from "react";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton, type ButtonSize, type ButtonTone } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useAct } from "./use-act.ts";

export type ActButtonProps = {
  intent: string;
  payload?: object;
  /** Address of the action; the page's own without it. */
  action?: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Asked before: a question that names object and count. */
  ask?: { title: string; text?: ReactNode; objects?: readonly string[]; confirm: string; danger?: boolean };
  /** Shown with a refusal: the way to mend it. */
  mend?: ReactNode;
  onDone?: () => void;
  children: ReactNode;
};

/** One command behind one button, with its question and its refusal. */
export function ActButton(props: ActButtonProps) {
  const { ask, payload = {} } = props;
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const act = useAct({
    ...(props.action === undefined ? {} : { action: props.action }),
    onDone: () => {
      setAsking(false);
      props.onDone?.();
    },
  });
  const send = () => act.send(props.intent, payload);
  return (
    <>
      <ActionButton
        tone={props.tone ?? "secondary"}
        size={props.size ?? "medium"}
        icon={props.icon}
        busy={act.busy && ask === undefined}
        onClick={() => (ask === undefined ? send() : setAsking(true))}
      >
        {props.children}
      </ActionButton>
      {ask === undefined ? (
        <RefusalNotice refusal={act.refusal} action={props.mend} />
      ) : (
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          title={ask.title}
          objects={ask.objects ?? []}
          confirmLabel={ask.confirm}
          cancelLabel={words("cancel")}
          danger={ask.danger ?? false}
          busy={act.busy}
          confirm={{ kind: "call", onConfirm: send }}
        >
          {ask.text}
          <RefusalNotice refusal={act.refusal} action={props.mend} />
        </ConfirmDialog>
      )}
    </>
  );
}
