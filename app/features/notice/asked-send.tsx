import { type ReactNode, useState } from "react";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import styles from "./notice.module.css";

type AskedSendProps = {
  title: string;
  text: string;
  label: string;
  icon: ReactNode;
  busy: boolean;
  onSend: () => void;
};

/** The button of a form that asks before it sends; what is refused is said in the form behind it. */
export function AskedSend({ title, text, label, icon, busy, onSend }: AskedSendProps) {
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.row}>
      <ActionButton tone="primary" icon={icon} busy={busy} onClick={() => setAsking(true)}>
        {label}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={title}
        confirmLabel={label}
        cancelLabel={words("cancel")}
        confirm={{
          kind: "call",
          onConfirm: () => {
            setAsking(false);
            onSend();
          },
        }}
      >
        <p>{text}</p>
      </ConfirmDialog>
    </div>
  );
}
