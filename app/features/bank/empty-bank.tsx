import { IconBooks } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { BankListView } from "#app/contracts/bank-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

/** Nothing there yet: write, import, or take the questions that come with the product. */
export function EmptyBank({ view }: { view: BankListView }) {
  const { t } = useBankWords();
  const { send, busy, refusal } = useAct();
  const [unitId, setUnitId] = useState(view.writes[0]?.id ?? "");
  const offered = view.writes.length > 0 && view.starter > 0;
  return (
    <EmptyState
      title={t("list.empty")}
      action={
        offered && (
          <div className={styles.stack}>
            {view.writes.length > 1 && (
              <SelectField
                name="unit"
                label={t("form.unit")}
                value={unitId}
                onChange={setUnitId}
                choices={view.writes.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <ActionButton
              tone="primary"
              icon={<IconBooks />}
              busy={busy}
              onClick={() => send("starter", { unitId })}
            >
              {t("list.starter")}
            </ActionButton>
            <RefusalNotice refusal={refusal} />
          </div>
        )
      }
    >
      {view.writes.length > 0 && t("list.emptyHint")}{" "}
      {offered && t("list.starterHint", { count: view.starter })}
    </EmptyState>
  );
}
