import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { accountsText } from "#app/text/accounts.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { AccountFacts, Issued } from "./account-shapes.ts";
import styles from "./accounts.module.css";
import { CommandButton } from "./command-button.tsx";
import { IssuedPassword } from "./issued-password.tsx";

/** Sessions, password, lock, and whether the account may sign in at all. */
export function AccountSignIn({ account }: { account: AccountFacts }) {
  const t = useText(accountsText);
  const { living, lastSeenAt } = account.sessions;
  const facts = { name: account.displayName, number: living };
  const disabled = account.state === "disabled";
  return (
    <Card title={t("detail.signIn")}>
      <KeyValue
        entries={[
          {
            key: "sessions",
            label: t("detail.sessions"),
            value: living === 0 ? t("detail.none") : t("detail.sessionCount", { number: living }),
          },
          ...(lastSeenAt === null
            ? []
            : [
                {
                  key: "seen",
                  label: t("detail.lastSeen"),
                  value: dateTime(lastSeenAt),
                },
              ]),
        ]}
      />
      <div className={styles.buttons}>
        {living > 0 && (
          <CommandButton
            intent="endSessions"
            ask={{ title: t("detail.endTitle", facts), text: t("detail.endText") }}
            done={t("done.ended")}
          >
            {t("detail.endSessions")}
          </CommandButton>
        )}
        {!disabled && (
          <CommandButton intent="unlock" done={t("done.unlocked")}>
            {t("detail.unlock")}
          </CommandButton>
        )}
        {disabled && (
          <CommandButton intent="enable" done={t("done.enabled")}>
            {t("detail.enable")}
          </CommandButton>
        )}
        {!disabled && !account.own && (
          <CommandButton
            intent="disable"
            tone="danger"
            ask={{
              title: t("detail.disableTitle", facts),
              text: t("detail.disableText", facts),
              danger: true,
            }}
            done={t("done.disabled")}
          >
            {t("detail.disable")}
          </CommandButton>
        )}
      </div>
      {!disabled && <p className={styles.hint}>{t("detail.unlockHint")}</p>}
      {!disabled && !account.own && <ResetPassword account={account} />}
    </Card>
  );
}

/** A new initial password, shown in the place of the button that made it. */
function ResetPassword({ account }: { account: AccountFacts }) {
  const t = useText(accountsText);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(false);
  const act = useAct<Issued>({
    onDone: () => {
      setAsking(false);
      setShown(true);
    },
  });
  if (shown && act.value !== null) {
    return (
      <IssuedPassword
        title={t("issued.reset")}
        name={account.displayName}
        userName={account.userName}
        password={act.value.password}
        onClose={() => setShown(false)}
      />
    );
  }
  const facts = { name: account.displayName, number: account.sessions.living };
  return (
    <div className={styles.buttons}>
      <ActionButton onClick={() => setAsking(true)}>{t("detail.reset")}</ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("detail.resetTitle", facts)}
        confirmLabel={t("detail.reset")}
        cancelLabel={t("cancel")}
        danger
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send("reset", {}) }}
      >
        <p>{t("detail.resetText", facts)}</p>
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </div>
  );
}
