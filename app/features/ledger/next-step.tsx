import type { LedgerEntryView } from "#app/contracts/ledger.ts";
import { actionsOf, type LedgerAction } from "#app/domain/daily/ledger-life.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./ledger.module.css";
import { AssignForm, CloseForm, TextForm } from "./step-forms.tsx";

/** What this reader may do now, the next step open, other ways folded; or who does it. */
export function NextStep({ view }: { view: LedgerEntryView }) {
  const t = useText(ledgerText);
  const [next] = actionsOf(view.status);
  if (next === undefined)
    return (
      <Card title={t("entry.next")}>
        <p className={styles.soft}>{t("entry.nothing")}</p>
      </Card>
    );
  const [first, ...others] = view.actions;
  return (
    <Card title={t("entry.next")} emphasis="now">
      <div className={styles.stack}>
        {first === undefined && (
          <Notice tone="info">
            {t("entry.notYours", { who: t(`entry.who.${next === "answer" ? "assign" : next}`) })}
          </Notice>
        )}
        {first !== undefined && <StepForm view={view} action={first} />}
        {others.map((action) => (
          <details key={action}>
            <summary>{t(action === "assign" ? "act.assign.again" : `act.${action}.title`)}</summary>
            <StepForm view={view} action={action} />
          </details>
        ))}
      </div>
    </Card>
  );
}

function StepForm({ view, action }: { view: LedgerEntryView; action: LedgerAction }) {
  if (action === "assign") return <AssignForm view={view} />;
  if (action === "close") return <CloseForm view={view} />;
  return <TextForm view={view} action={action} />;
}
