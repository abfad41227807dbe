import { IconDownload } from "@tabler/icons-react";
import { useAct } from "#app/acts/use-act.ts";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import bank from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

/** What was written; what was not can be taken away to be corrected, and is deleted after that. */
export function ImportDone({ view }: { view: BankImportView }) {
  const { t } = useBankWords();
  const { send, busy } = useAct();
  const { counts } = view;
  return (
    <Card>
      <div className={bank.stack}>
        <Notice
          tone="good"
          title={t("import.doneTitle")}
          action={
            <LinkButton to="/bank?status=draft" tone="primary">
              {t("import.toBank")}
            </LinkButton>
          }
        >
          {counts !== null &&
            t("import.doneText", {
              added: counts.added,
              revised: counts.revised,
              rejected: counts.rejected,
            })}
        </Notice>
        {view.holdsRejected && (
          <div className={bank.row}>
            <LinkButton to={`/bank/import/${view.id}/rejected.xlsx`} reloadDocument icon={<IconDownload />}>
              {t("import.rejectedFile")}
            </LinkButton>
            <ActionButton tone="quiet" busy={busy} onClick={() => send("discard")}>
              {t("import.finish")}
            </ActionButton>
          </div>
        )}
      </div>
    </Card>
  );
}
