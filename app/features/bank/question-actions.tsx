import { IconCheck, IconPencil, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { QuestionView } from "#app/contracts/bank-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

type Asking = "sendBack" | "retire" | null;

/** What can be done with the question now, by this reader. */
export function QuestionActions({ view }: { view: QuestionView }) {
  const { t } = useBankWords();
  const [asking, setAsking] = useState<Asking>(null);
  const [words, setWords] = useState("");
  const { send, busy, refusal } = useAct({
    onDone: () => {
      setAsking(null);
      setWords("");
    },
  });
  const { may } = view;
  const version = view.versions[0]?.version ?? 1;
  const confirm = (): void =>
    asking === "retire"
      ? send("retire", { reason: words })
      : send("review", { version, decision: "sendBack", note: words });
  return (
    <div className={styles.stack}>
      {asking === null && <RefusalNotice refusal={refusal} />}
      <div className={styles.row}>
        {may.review && (
          <>
            <ActionButton
              tone="primary"
              icon={<IconCheck />}
              busy={busy}
              onClick={() => send("review", { version, decision: "approve", note: "" })}
            >
              {t("page.approve")}
            </ActionButton>
            <ActionButton onClick={() => setAsking("sendBack")}>{t("page.sendBack")}</ActionButton>
          </>
        )}
        {may.submit && (
          <ActionButton
            tone="primary"
            icon={<IconSend />}
            busy={busy}
            disabled={view.lacks.length > 0}
            onClick={() => send("submit")}
          >
            {t("page.submit")}
          </ActionButton>
        )}
        {may.edit && (
          <LinkButton to={`/bank/${view.id}?edit`} icon={<IconPencil />}>
            {t(view.status === "reviewed" ? "page.editNext" : "page.edit")}
          </LinkButton>
        )}
        {may.retire && (
          <ActionButton tone="quiet" onClick={() => setAsking("retire")}>
            {t("page.retire")}
          </ActionButton>
        )}
        {may.restore && (
          <ActionButton busy={busy} onClick={() => send("restore")}>
            {t("page.restore")}
          </ActionButton>
        )}
      </div>
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t(asking === "retire" ? "page.retireTitle" : "page.sendBackTitle")}
        confirmLabel={t(asking === "retire" ? "page.retire" : "page.sendBack")}
        cancelLabel={t("page.cancel")}
        danger={asking === "retire"}
        busy={busy}
        confirm={{ kind: "call", onConfirm: confirm }}
      >
        <TextAreaField
          name="words"
          label={t(asking === "retire" ? "page.reason" : "page.note")}
          description={t(asking === "retire" ? "page.reasonHint" : "page.noteHint")}
          value={words}
          onChange={setWords}
          maxLength={500}
          required
        />
        <RefusalNotice refusal={refusal} />
      </ConfirmDialog>
    </div>
  );
}
