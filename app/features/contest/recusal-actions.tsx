import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./contest.module.css";
import type { RecusalRow } from "./recusals-page.tsx";

/** Confirm or dismiss one recusal; what was decided may be decided the other way until the contest is ready. */
export function RecusalActions({ row }: { row: RecusalRow }) {
  const t = useText(contestPeopleText);
  const [dismissing, setDismissing] = useState(false);
  return (
    <div className={styles.end}>
      {row.status !== "confirmed" && (
        <ActButton
          size="small"
          intent="settle"
          payload={{ recusalIds: [row.id], verdict: "confirmed", note: row.note }}
        >
          {t("recusals.confirm")}
        </ActButton>
      )}
      {row.status !== "dismissed" && (
        <>
          <ActionButton size="small" onClick={() => setDismissing(true)}>
            {t("recusals.dismiss")}
          </ActionButton>
          <ReasonDialog
            opened={dismissing}
            onClose={() => setDismissing(false)}
            title={t("recusals.dismissTitle", { judge: row.judgeName, contestant: row.contestantName })}
            label={t("recusals.dismissNote")}
            field="note"
            confirm={t("recusals.dismiss")}
            intent="settle"
            payload={{ recusalIds: [row.id], verdict: "dismissed" }}
          />
        </>
      )}
    </div>
  );
}
