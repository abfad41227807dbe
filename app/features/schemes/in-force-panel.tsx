import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { SchemeView } from "#app/contracts/scheme-views.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./schemes.module.css";

type Props = { scheme: SchemeView; onClose: () => void };

const monthChoices = (months: readonly string[]) => months.map((month) => ({ value: month, label: month }));

/** Chooses the first month; what follows from it is said before. */
export function PutInForceDialog({ scheme, onClose }: Props) {
  const t = useText(schemesText);
  const { beginnings, currentMonth } = scheme;
  const first = beginnings.find((month) => month >= currentMonth) ?? beginnings[0] ?? currentMonth;
  const [fromMonth, setFromMonth] = useState(first);
  const act = useAct({ onDone: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("edit.putTitle")}
      confirmLabel={t("edit.putAction", { month: fromMonth })}
      cancelLabel={t("edit.cancel")}
      busy={act.busy}
      confirm={{
        kind: "call",
        onConfirm: () => act.send("put-in-force", { fromMonth, revision: scheme.revision }),
      }}
    >
      <div className={styles.stack}>
        <p>{t("edit.putText", { unit: scheme.unitName })}</p>
        {beginnings.length === 0 ? (
          <Notice tone="attention">{t("edit.none")}</Notice>
        ) : (
          <SelectField
            name="fromMonth"
            label={t("edit.fromMonth")}
            description={t("edit.putRule")}
            value={fromMonth}
            onChange={setFromMonth}
            choices={monthChoices(beginnings)}
          />
        )}
        {scheme.takesOverFrom !== null && (
          <p className={styles.soft}>{t("edit.takesOver", { name: scheme.takesOverFrom })}</p>
        )}
        <RefusalNotice refusal={act.refusal} />
      </div>
    </ConfirmDialog>
  );
}

export function EndDialog({ scheme, onClose }: Props) {
  const t = useText(schemesText);
  const { endings, currentMonth } = scheme;
  const [toMonth, setToMonth] = useState(endings.find((month) => month >= currentMonth) ?? endings[0] ?? "");
  const act = useAct({ onDone: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("edit.endTitle")}
      confirmLabel={t("edit.endAction", { month: toMonth })}
      cancelLabel={t("edit.cancel")}
      danger
      busy={act.busy}
      confirm={{ kind: "call", onConfirm: () => act.send("end", { toMonth }) }}
    >
      <div className={styles.stack}>
        <p>{t("edit.endText")}</p>
        <SelectField
          name="toMonth"
          label={t("edit.toMonth")}
          value={toMonth}
          onChange={setToMonth}
          choices={monthChoices(endings)}
        />
        <RefusalNotice refusal={act.refusal} />
      </div>
    </ConfirmDialog>
  );
}
