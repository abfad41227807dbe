import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { BankListRow } from "#app/contracts/bank-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { useBankWords } from "./use-bank-words.ts";

type Step = "submit" | "approve";
const SHOWN = 5;

/** All questions of the page that this reader may send to review, or may approve, at once. */
export function PageActions({ rows }: { rows: readonly BankListRow[] }) {
  return (
    <>
      <PageAction step="submit" rows={rows.filter(({ maySubmit }) => maySubmit)} />
      <PageAction step="approve" rows={rows.filter(({ mayReview }) => mayReview)} />
    </>
  );
}

function PageAction({ step, rows }: { step: Step; rows: readonly BankListRow[] }) {
  const { t } = useBankWords();
  const [asking, setAsking] = useState(false);
  const [finished, setFinished] = useState(0);
  const { send, busy, refusal } = useAct<{ count: number }>({
    onDone: (value) => {
      setAsking(false);
      setFinished(value.count);
    },
  });
  const count = rows.length;
  const questions = rows.map(({ id, version }) => ({ questionId: id, version }));
  return (
    <>
      {finished > 0 && (
        <Notice tone="good" live>
          {t(`list.${step}.done`, { count: finished })}
        </Notice>
      )}
      {count > 0 && (
        <ActionButton size="small" onClick={() => setAsking(true)}>
          {t(`list.${step}.page`, { count })}
        </ActionButton>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(`list.${step}.title`, { count })}
        objects={rows.slice(0, SHOWN).map(({ stem }) => stem)}
        confirmLabel={t(`page.${step}`)}
        cancelLabel={t("page.cancel")}
        busy={busy}
        confirm={{ kind: "call", onConfirm: () => send(step, { questions }) }}
      >
        <p>{t(`list.${step}.text`)}</p>
        <RefusalNotice refusal={refusal} />
      </ConfirmDialog>
    </>
  );
}
