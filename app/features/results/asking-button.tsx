import { type ReactNode, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton, type ButtonTone } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";

export type AskingButtonProps = {
  intent: string;
  payload?: object;
  tone?: ButtonTone;
  /** The question names object and count. */
  ask: { title: string; text?: ReactNode; objects?: readonly string[]; confirm: string };
  onDone?: () => void;
  children: ReactNode;
};

/** One grave command behind one button, with its question and its refusal. */
export function AskingButton({ intent, payload = {}, tone, ask, onDone, children }: AskingButtonProps) {
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const act = useAct({
    onDone: () => {
      setAsking(false);
      onDone?.();
    },
  });
  return (
    <>
      <ActionButton tone={tone ?? "secondary"} onClick={() => setAsking(true)}>
        {children}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={ask.title}
        objects={ask.objects ?? []}
        confirmLabel={ask.confirm}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send(intent, payload) }}
      >
        {ask.text}
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </>
  );
}
