import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { LONGEST } from "#app/contracts/deliberation-choices.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView } from "./deliberation-shapes.ts";

/** The decision, by the number of its document. */
export function DecideButton({ view }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const [document, setDocument] = useState("");
  const act = useAct({ onDone: () => setAsking(false) });
  const error = useFieldErrors(act.refusal);
  const n = view.tallies.reduce((sum, { total }) => sum + total.now, 0);
  return (
    <>
      <ActionButton tone="primary" onClick={() => setAsking(true)}>
        {t("next.decide")}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("next.decideAsk", { title: view.title, n })}
        confirmLabel={t("next.decide")}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send("decide", { document: document.trim() }) }}
      >
        <div className={styles.form}>
          <p className={styles.prose}>{t("next.decideText")}</p>
          <TextField
            name="document"
            label={t("next.document")}
            placeholder={t("next.documentHint")}
            value={document}
            onChange={setDocument}
            required
            maxLength={LONGEST.document}
            error={error("document")}
          />
          {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
        </div>
      </ConfirmDialog>
    </>
  );
}
