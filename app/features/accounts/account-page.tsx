import { accountsText } from "#app/text/accounts.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AccountRoles } from "./account-roles.tsx";
import type { AccountFacts } from "./account-shapes.ts";
import { AccountSignIn } from "./account-sign-in.tsx";
import styles from "./accounts.module.css";
import { StateTag } from "./state-tag.tsx";

export function AccountPage({ account }: { account: AccountFacts }) {
  const t = useText(accountsText);
  const { cadre } = account;
  return (
    <>
      <PageHeader
        title={account.displayName}
        status={<StateTag state={account.state} />}
        subtitle={account.userName}
        crumbs={[{ label: t("title"), to: "/accounts" }]}
        crumbsLabel={t("detail.crumbs")}
      />
      <div className={styles.notices}>
        {account.own && <Notice tone="info">{t("detail.own")}</Notice>}
        {account.lockedUntil !== null && (
          <Notice tone="attention" title={t("detail.locked", { time: dateTime(account.lockedUntil) })}>
            {t("detail.lockedHint")}
          </Notice>
        )}
        {account.state === "disabled" && <Notice tone="attention">{t("detail.disabledHint")}</Notice>}
      </div>
      <Card title={t("detail.facts")}>
        <KeyValue
          entries={[
            { key: "userName", label: t("userName"), value: account.userName },
            {
              key: "cadre",
              label: t("detail.cadre"),
              value: cadre === null ? t("outsider") : `${cadre.name}（${cadre.unitName}）`,
            },
            { key: "created", label: t("created"), value: dateTime(account.createdAt) },
          ]}
        />
      </Card>
      <AccountRoles account={account} />
      <AccountSignIn account={account} />
    </>
  );
}
