import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback } from "react";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";

/** What is not saved is not lost by a click beside it. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useText(rulesText);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (dirty) event.preventDefault();
      },
      [dirty],
    ),
  );
  return (
    <ConfirmDialog
      opened={blocker.state === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("leave.title")}
      confirmLabel={t("leave.go")}
      cancelLabel={t("leave.stay")}
      danger
      confirm={{ kind: "call", onConfirm: () => blocker.proceed?.() }}
    >
      <p>{t("leave.text")}</p>
    </ConfirmDialog>
  );
}
