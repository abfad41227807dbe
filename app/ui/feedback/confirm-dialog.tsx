import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import styles from "./confirm-dialog.module.css";

export type ConfirmDialogProps = {
  opened: boolean;
  onClose: () => void;
  /** The question, with object and count: "删除 3 名选手？" */
  title: string;
  /** Names of what it concerns; the first ten are shown. */
  objects?: readonly string[];
  /** "等 12 项", when there are more than ten objects. */
  moreLabel?: string | undefined;
  /** What follows from it and whether it can be undone. */
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
  busy?: boolean;
  /** Either a handler, or the id of the form that the button submits. */
  confirm: { kind: "call"; onConfirm: () => void } | { kind: "submit"; formId: string };
};

const SHOWN = 10;

/** Asks before what cannot be undone easily. The first focus is on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { objects = [], confirm, busy = false, onClose } = props;
  return (
    <Modal
      opened={props.opened}
      onClose={onClose}
      withCloseButton={false}
      size="md"
      title={<span className={styles.title}>{props.title}</span>}
    >
      {objects.length > 0 && (
        <ul className={styles.objects}>
          {objects.slice(0, SHOWN).map((object) => (
            <li key={object}>{object}</li>
          ))}
          {objects.length > SHOWN && <li>{props.moreLabel}</li>}
        </ul>
      )}
      {props.children}
      <div className={styles.actions}>
        <ActionButton onClick={onClose} data-autofocus>
          {props.cancelLabel}
        </ActionButton>
        <ActionButton
          tone={props.danger === true ? "danger" : "primary"}
          busy={busy}
          {...(confirm.kind === "submit"
            ? { type: "submit", form: confirm.formId }
            : { onClick: confirm.onConfirm })}
        >
          {props.confirmLabel}
        </ActionButton>
      </div>
    </Modal>
  );
}
