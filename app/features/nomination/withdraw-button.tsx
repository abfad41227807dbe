import { useState } from "react";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import { nominationText } from "#app/text/nomination.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";

/** Takes a nomination back, with its reason. */
export function WithdrawButton({ row }: { row: { id: string; name: string } }) {
  const t = useText(nominationText);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionButton size="small" tone="quiet" onClick={() => setAsking(true)}>
        {t("withdraw.open")}
      </ActionButton>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("withdraw.title", { name: row.name })}
        text={t("withdraw.text")}
        label={t("withdraw.label")}
        confirm={t("withdraw.confirm")}
        intent="withdraw"
        payload={{ candidateId: row.id }}
        danger
      />
    </>
  );
}
