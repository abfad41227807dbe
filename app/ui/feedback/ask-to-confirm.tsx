import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import styles from "./confirm-dialog.module.css";

export type ConfirmRequest = {
  /** The question, with object and count. */
  title: string;
  body?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
};

/**
 * Asks and answers with what was chosen; for lists, where a dialog for every row would be too much. Escape and a
 * click beside it are "no".
 */
export const askToConfirm = (request: ConfirmRequest): Promise<boolean> =>
  new Promise((resolve) => {
    const id = modals.open({
      withCloseButton: false,
      title: <span className={styles.title}>{request.title}</span>,
      onClose: () => resolve(false),
      children: (
        <>
          {request.body}
          <div className={styles.actions}>
            <ActionButton onClick={() => modals.close(id)} data-autofocus>
              {request.cancelLabel}
            </ActionButton>
            <ActionButton
              tone={request.danger === true ? "danger" : "primary"}
              onClick={() => {
                // First: closing answers "no" to a question that is still open.
                resolve(true);
                modals.close(id);
              }}
            >
              {request.confirmLabel}
            </ActionButton>
          </div>
        </>
      ),
    });
  });
