import { useState } from "react";
import type { BankListRow } from "#app/contracts/bank-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useAct } from "./use-act.ts";
import { useBankWords } from "./use-bank-words.ts";

/** All questions of the page that wait for this reader's review, at once. */
export function ApprovePage({ rows }: { rows: readonly BankListRow[] }) {
  const { t } = useBankWords();
  const [asking, setAsking] = useState(false);
  const [approved, setApproved] = useState(0);
  const { send, busy, refusal } = useAct<{ approved: number }>({
    onDone: (value) => {
      setAsking(false);
      setApproved(value.approved);
    },
  });
  const waiting = rows.filter(({ mayReview }) => mayReview);
  const count = waiting.length;
  return (
    <>
      {approved > 0 && (
        <Notice tone="good" live>
          {t("list.approved", { count: approved })}
        </Notice>
      )}
      {count > 0 && (
        <ActionButton size="small" onClick={() => setAsking(true)}>
          {t("list.approvePage", { count })}
        </ActionButton>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("list.approveTitle", { count })}
        objects={waiting.slice(0, 5).map(({ stem }) => stem)}
        confirmLabel={t("page.approve")}
        cancelLabel={t("page.cancel")}
        busy={busy}
        confirm={{
          kind: "call",
          onConfirm: () =>
            send("approve", { questions: waiting.map(({ id, version }) => ({ questionId: id, version })) }),
        }}
      >
        <p>{t("list.approveText")}</p>
        <RefusalNotice refusal={refusal} />
      </ConfirmDialog>
    </>
  );
}
