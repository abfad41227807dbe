import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { Office } from "#app/domain/contest/duties.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contest.module.css";
import type { PanelsPageProps } from "./panels-page.tsx";

/** Host, head judge, tabulator, supervisor, timekeeper, graders: accounts that sign in. */
export function OfficesCard({
  offices,
  accounts,
  may,
}: Pick<PanelsPageProps, "offices" | "accounts"> & { may: boolean }) {
  const t = useText(contestPeopleText);
  return (
    <Card title={t("panels.offices")}>
      <p className={styles.soft}>{t("panels.officesNote")}</p>
      <ul className={styles.list}>
        {offices.map(({ office, holders }) => (
          <OfficeLine key={office} office={office} holders={holders} may={may} />
        ))}
      </ul>
      {may && <GiveOffice offices={offices.map(({ office }) => office)} accounts={accounts} />}
    </Card>
  );
}

function OfficeLine(props: {
  office: Office;
  holders: readonly { accountId: string; name: string }[];
  may: boolean;
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const office = words(`office.${props.office}`);
  return (
    <li className={styles.seat}>
      <span className={styles.grow}>
        <span className={styles.soft}>{office}</span> {props.holders.length === 0 ? words("none") : null}
      </span>
      {props.holders.map(({ accountId, name }) => (
        <span key={accountId} className={styles.row}>
          <strong>{name}</strong>
          {props.may && (
            <ActButton
              size="small"
              tone="quiet"
              intent="takeOffice"
              payload={{ accountId, office: props.office }}
              ask={{ title: t("panels.takeAsk", { name, office }), confirm: t("panels.take"), danger: true }}
            >
              {t("panels.take")}
            </ActButton>
          )}
        </span>
      ))}
    </li>
  );
}

function GiveOffice({
  offices,
  accounts,
}: {
  offices: readonly Office[];
  accounts: PanelsPageProps["accounts"];
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const [office, setOffice] = useState<string>(offices[0] ?? "");
  const [accountId, setAccountId] = useState("");
  const act = useAct({ onDone: () => setAccountId("") });
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        act.send("giveOffice", { office, accountId });
      }}
    >
      <div className={styles.ends}>
        <SelectField
          name="office"
          label={t("panels.offices")}
          value={office}
          onChange={setOffice}
          choices={offices.map((value) => ({ value, label: words(`office.${value}`) }))}
        />
        <SelectField
          name="accountId"
          label={t("panels.account")}
          value={accountId}
          onChange={setAccountId}
          emptyLabel={t("panels.chooseAccount")}
          search={{ nothingFound: t("panels.notFound"), clear: t("panels.clear") }}
          choices={accounts.map((account) => ({
            value: account.accountId,
            label: `${account.name}（${account.userName}）`,
          }))}
        />
        <ActionButton type="submit" busy={act.busy} disabled={accountId === ""}>
          {t("panels.give")}
        </ActionButton>
      </div>
      <RefusalNotice refusal={act.refusal} />
    </form>
  );
}
