import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./contest.module.css";
import type { ContestantRow } from "./contestants-page.tsx";

/** What can be done to one contestant. */
export function ContestantActions({
  row,
  may,
}: {
  row: ContestantRow;
  may: { add: boolean; withdraw: boolean };
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <div className={styles.end}>
      {may.withdraw && row.status === "registered" && (
        <>
          <ActionButton size="small" onClick={() => setWithdrawing(true)}>
            {t("contestants.withdraw")}
          </ActionButton>
          <ReasonDialog
            opened={withdrawing}
            onClose={() => setWithdrawing(false)}
            title={t("contestants.withdrawTitle", { name: row.name })}
            text={t("contestants.withdrawText")}
            label={words("reason")}
            placeholder={t("contestants.reasonPlaceholder")}
            confirm={t("contestants.withdraw")}
            intent="withdraw"
            payload={{ contestantId: row.id }}
            danger
          />
        </>
      )}
      {may.withdraw && row.status === "withdrawn" && (
        <ActButton
          size="small"
          intent="restore"
          payload={{ contestantId: row.id }}
          ask={{
            title: t("contestants.restoreAsk", { name: row.name }),
            text: <p>{t("contestants.restoreText")}</p>,
            confirm: t("contestants.restore"),
          }}
        >
          {t("contestants.restore")}
        </ActButton>
      )}
      {may.add && (
        <ActButton
          size="small"
          tone="quiet"
          intent="remove"
          payload={{ contestantIds: [row.id] }}
          ask={{
            title: t("contestants.removeAsk", { name: row.name }),
            text: <p>{t("contestants.removeText")}</p>,
            confirm: t("contestants.remove"),
            danger: true,
          }}
        >
          {t("contestants.remove")}
        </ActButton>
      )}
    </div>
  );
}
