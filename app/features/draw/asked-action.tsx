import { type ReactNode, useState } from "react";
import { contestWords } from "#app/text/contest-words.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useSend } from "./use-send.ts";

export type AskedActionProps<V> = {
  intent: string;
  payload?: object;
  button: string;
  tone?: "primary" | "secondary";
  danger?: boolean;
  /** The question, with object and count. */
  title: string;
  children: ReactNode;
  /** What is still to be given in the question, as a sentence; null: nothing. */
  missing?: string | null;
  onDone: (value: V) => void;
};

/** A step of the draw behind one button: asked first, its refusal shown in the question. */
export function AskedAction<V>(props: AskedActionProps<V>) {
  const words = useText(contestWords);
  const language = useLanguage();
  const { missing = null } = props;
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const { send, busy, refusal } = useSend<V>((value) => {
    setAsking(false);
    props.onDone(value);
  });
  const ask = () => {
    setTried(false);
    setAsking(true);
  };
  const confirm = () => {
    setTried(true);
    if (missing === null) send(props.intent, props.payload ?? {});
  };
  return (
    <>
      <ActionButton tone={props.tone ?? "secondary"} onClick={ask}>
        {props.button}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={props.title}
        confirmLabel={props.button}
        cancelLabel={words("cancel")}
        danger={props.danger ?? false}
        busy={busy}
        confirm={{ kind: "call", onConfirm: confirm }}
      >
        {props.children}
        <Said sentence={tried && missing !== null ? missing : refusal && sentenceOf(refusal, language)} />
      </ConfirmDialog>
    </>
  );
}

function Said({ sentence }: { sentence: string | null }) {
  return sentence === null ? null : (
    <Notice tone="error" live>
      {sentence}
    </Notice>
  );
}
