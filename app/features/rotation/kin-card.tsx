import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { ShownPair } from "#app/contracts/rotation-views.ts";
import { isKinRelation } from "#app/domain/growth/kin-relation.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { KinForm } from "./kin-form.tsx";
import styles from "./settings.module.css";

/** Pairs of close kin, kept for everybody and not for one plan. */
export function KinCard({ pairs, may }: { pairs: readonly ShownPair[]; may: boolean }) {
  const t = useText(rotationSettingsText);
  const words = useText(contestWords);
  const [ending, setEnding] = useState<ShownPair | null>(null);
  const act = useAct({ onDone: () => setEnding(null) });
  if (!may) return null;
  return (
    <Card title={t("kin.title")}>
      <p className={styles.soft}>{t("kin.intro")}</p>
      {pairs.length === 0 ? (
        <p className={styles.soft}>{t("kin.empty")}</p>
      ) : (
        <ul className={styles.lines} aria-label={t("kin.caption")}>
          {pairs.map((pair) => (
            <li key={pair.id}>
              <strong>
                {pair.name}（{pair.unitName}）— {pair.otherName}（{pair.otherUnitName}）
              </strong>
              <span>{isKinRelation(pair.relation) ? t(`relationOf.${pair.relation}`) : pair.relation}</span>
              {pair.mayEnd && (
                <ActionButton size="small" tone="quiet" onClick={() => setEnding(pair)}>
                  {t("kin.end")}
                </ActionButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <KinForm />
      <ConfirmDialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t("kin.endAsk", { one: ending?.name ?? "", other: ending?.otherName ?? "" })}
        confirmLabel={t("kin.end")}
        cancelLabel={words("cancel")}
        danger
        busy={act.busy}
        confirm={{
          kind: "call",
          onConfirm: () => ending !== null && act.send("unpair", { pairId: ending.id }),
        }}
      >
        <p>{t("kin.endText")}</p>
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </Card>
  );
}
