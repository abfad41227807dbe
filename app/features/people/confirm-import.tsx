import { useState } from "react";
import type { ReportKind } from "#app/domain/people/roster-compare.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { useFormErrors } from "./form-errors.ts";
import styles from "./import.module.css";
import { useCommand } from "./use-command.ts";

/** Import (without the rejected rows, where there are some), or drop it all. */
export function ConfirmImport({ counts }: { counts: Record<ReportKind, number> }) {
  const t = useText(peopleText);
  const [asking, setAsking] = useState(false);
  const apply = useCommand(() => setAsking(false));
  const discard = useCommand(() => {});
  const { summary } = useFormErrors({ refusal: apply.refusal ?? discard.refusal, labelOf: (name) => name });
  const facts = {
    added: counts.new,
    changed: counts.changed,
    rejected: counts.rejected,
    good: counts.new + counts.changed + counts.unchanged,
  };
  const nothing = counts.new + counts.changed === 0;
  return (
    <>
      <FormErrors title={t("import.refused")} errors={asking ? [] : summary} />
      <div className={styles.actions}>
        <ActionButton tone="primary" disabled={nothing} onClick={() => setAsking(true)}>
          {nothing
            ? t("import.nothing")
            : t(counts.rejected > 0 ? "import.applyWithout" : "import.apply", facts)}
        </ActionButton>
        <discard.fetcher.Form method="post">
          <input type="hidden" name="intent" value="discard" />
          <input type="hidden" name="requestId" value={discard.requestId} />
          <ActionButton type="submit" tone="quiet" busy={discard.busy}>
            {t("import.discard")}
          </ActionButton>
        </discard.fetcher.Form>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("import.confirmTitle")}
        confirmLabel={t(counts.rejected > 0 ? "import.applyWithout" : "import.apply", facts)}
        cancelLabel={t("import.cancel")}
        busy={apply.busy}
        confirm={{ kind: "submit", formId: "apply-import" }}
      >
        <p>{t("import.confirmText", facts)}</p>
        <apply.fetcher.Form method="post" id="apply-import">
          <input type="hidden" name="intent" value="apply" />
          <input type="hidden" name="requestId" value={apply.requestId} />
          <input type="hidden" name="withoutRejected" value="yes" />
          <FormErrors title={t("import.refused")} errors={summary} />
        </apply.fetcher.Form>
      </ConfirmDialog>
    </>
  );
}
