import { useAct } from "#app/acts/use-act.ts";
import type { RecordImportView } from "#app/contracts/record-import.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./record-import.module.css";
import { RejectedFile } from "./report-card.tsx";

/** What was written; what was not can be taken away to be corrected, and is deleted after that. */
export function ImportDone({ view }: { view: RecordImportView }) {
  const t = useText(recordImportText);
  const { send, busy } = useAct();
  const { counts } = view;
  return (
    <Card>
      <div className={styles.stack}>
        <Notice
          tone="good"
          title={t("doneTitle")}
          action={
            <LinkButton to="/records" tone="primary">
              {t("toRecords")}
            </LinkButton>
          }
        >
          {counts !== null && t("doneText", { ...counts })}
        </Notice>
        {view.holdsRejected && (
          <div className={styles.row}>
            <RejectedFile id={view.id} />
            <ActionButton tone="quiet" busy={busy} onClick={() => send("discard")}>
              {t("finish")}
            </ActionButton>
          </div>
        )}
      </div>
    </Card>
  );
}
