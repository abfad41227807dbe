import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { RecordImportCounts } from "#app/contracts/record-import.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import styles from "./record-import.module.css";

/** Import (without what was rejected, where something was), or drop it all. */
export function ConfirmImport({ counts }: { counts: RecordImportCounts }) {
  const t = useText(recordImportText);
  const [asking, setAsking] = useState(false);
  const apply = useAct({ onDone: () => setAsking(false) });
  const discard = useAct();
  const { added, rejected, duplicate, unchanged, new: fresh } = counts;
  const skipped = fresh + duplicate + unchanged + rejected - added;
  const label = t(rejected > 0 ? "applyWithout" : "apply", { added, rejected });
  return (
    <>
      {!asking && <RefusalNotice refusal={apply.refusal ?? discard.refusal} />}
      <div className={styles.row}>
        <ActionButton tone="primary" disabled={added === 0} onClick={() => setAsking(true)}>
          {added === 0 ? t("nothing") : label}
        </ActionButton>
        <ActionButton tone="quiet" busy={discard.busy} onClick={() => discard.send("discard")}>
          {t("discard")}
        </ActionButton>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("confirmTitle")}
        confirmLabel={label}
        cancelLabel={t("cancel")}
        busy={apply.busy}
        confirm={{ kind: "call", onConfirm: () => apply.send("apply", { withoutRejected: rejected > 0 }) }}
      >
        <p>{t("confirmText", { added, skipped })}</p>
        <RefusalNotice refusal={apply.refusal} />
      </ConfirmDialog>
    </>
  );
}
