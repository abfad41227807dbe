import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { accountText } from "#app/text/account.ts";
import { accountsText } from "#app/text/accounts.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { AccountFacts } from "./account-shapes.ts";
import styles from "./accounts.module.css";
import { CommandButton } from "./command-button.tsx";
import { RoleFields, useRoleChoice } from "./role-fields.tsx";

/** What the account may do and where, with what grants and revokes it. */
export function AccountRoles({ account }: { account: AccountFacts }) {
  const t = useText(accountsText);
  return (
    <Card title={t("roles")}>
      {account.roles.length === 0 ? (
        <p>{t("detail.noRoles")}</p>
      ) : (
        <ul className={styles.roles}>
          {account.roles.map((held) => (
            <HeldRole key={held.id} account={account} held={held} />
          ))}
        </ul>
      )}
      {account.roles.some(({ contest }) => contest !== null) && (
        <p className={styles.hint}>{t("detail.contestHint")}</p>
      )}
      {account.state !== "disabled" && <GrantRole account={account} />}
    </Card>
  );
}

function HeldRole({ account, held }: { account: AccountFacts; held: AccountFacts["roles"][number] }) {
  const t = useText(accountsText);
  const names = useText(accountText);
  const role = names(`role.${held.role}`);
  const scope =
    held.contest === null
      ? t("detail.unitRole", { unit: held.unitName ?? "" })
      : t("detail.contestRole", { title: held.contest });
  return (
    <li>
      <div>
        <strong>{role}</strong> · {scope}
        <div className={styles.hint}>{t("detail.since", { time: dateTime(held.since) })}</div>
      </div>
      {held.contest === null && !(account.own && held.role === "systemAdministrator") && (
        <CommandButton
          intent="revoke"
          payload={{ grantId: held.id }}
          size="small"
          label={t("detail.revokeOf", { role })}
          ask={{
            title: t("detail.revokeTitle", { name: account.displayName, role }),
            text: t("detail.revokeText", { name: account.displayName, number: account.sessions.living }),
            danger: true,
          }}
          done={t("done.revoked")}
        >
          {t("detail.revoke")}
        </CommandButton>
      )}
    </li>
  );
}

function GrantRole({ account }: { account: AccountFacts }) {
  const t = useText(accountsText);
  const roles = useRoleChoice(account.units);
  const [scopeMissing, setScopeMissing] = useState(false);
  const act = useAct({
    onDone: () => {
      roles.reset();
      notify({ tone: "good", text: t("done.granted"), closeLabel: t("close") });
    },
  });
  const { role, unitId } = roles.choice;
  return (
    <form
      noValidate
      aria-label={t("detail.grantTitle")}
      onSubmit={(event) => {
        event.preventDefault();
        setScopeMissing(role !== null && unitId === "");
        if (role !== null && unitId !== "") act.send("grant", { role, unitId });
      }}
    >
      <h3 className={styles.grantTitle}>{t("detail.grantTitle")}</h3>
      <div className={styles.grant}>
        <RoleFields
          state={roles}
          units={account.units}
          emptyLabel="—"
          scopeError={scopeMissing && unitId === "" ? t("form.scopeFirst") : undefined}
        />
        <div>
          <ActionButton type="submit" busy={act.busy} disabled={role === null}>
            {t("detail.grant")}
          </ActionButton>
        </div>
      </div>
      <RefusalNotice refusal={act.refusal} />
    </form>
  );
}
