import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import bank from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

/** Import (without what was rejected, where something was), or drop it all. */
export function ConfirmImport({ counts }: { counts: NonNullable<BankImportView["counts"]> }) {
  const { t } = useBankWords();
  const [asking, setAsking] = useState(false);
  const apply = useAct({ onDone: () => setAsking(false) });
  const discard = useAct();
  const { added, revised, rejected } = counts;
  const nothing = added + revised === 0;
  const label = t(rejected > 0 ? "import.applyWithout" : "import.apply", { added, revised, rejected });
  return (
    <>
      {!asking && <RefusalNotice refusal={apply.refusal ?? discard.refusal} />}
      <div className={bank.row}>
        <ActionButton tone="primary" disabled={nothing} onClick={() => setAsking(true)}>
          {nothing ? t("import.nothing") : label}
        </ActionButton>
        <ActionButton tone="quiet" busy={discard.busy} onClick={() => discard.send("discard")}>
          {t("import.discard")}
        </ActionButton>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("import.confirmTitle")}
        confirmLabel={label}
        cancelLabel={t("import.cancel")}
        busy={apply.busy}
        confirm={{ kind: "call", onConfirm: () => apply.send("apply", { withoutRejected: rejected > 0 }) }}
      >
        <p>{t("import.confirmText", { added, revised, rejected })}</p>
        <RefusalNotice refusal={apply.refusal} />
      </ConfirmDialog>
    </>
  );
}
