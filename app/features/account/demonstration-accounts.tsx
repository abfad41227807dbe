import type { Role } from "#app/domain/access/roles.ts";
import { accountText } from "#app/text/account.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./sign-in-page.module.css";

export type DemonstrationAccount = {
  role: Role;
  userName: string;
  displayName: string;
  scope: string | null;
  password: string;
};

type Props = { accounts: readonly DemonstrationAccount[]; onPick: (account: DemonstrationAccount) => void };

/** One account per role of the demonstration district; a click fills in the form. */
export function DemonstrationAccounts({ accounts, onPick }: Props) {
  const t = useText(accountText);
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("signIn.demo.title")}</h2>
      <p>{t("signIn.demo.lead")}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.role}>
            <ActionButton
              wide
              onClick={() => onPick(account)}
              aria-label={t("signIn.demo.fill", { name: `${t(`role.${account.role}`)} ${account.userName}` })}
            >
              <span className={styles.demoRole}>{t(`role.${account.role}`)}</span>
              <span className={styles.demoWho}>
                {account.userName} · {account.displayName}
                {account.scope === null ? "" : ` · ${account.scope}`}
              </span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
