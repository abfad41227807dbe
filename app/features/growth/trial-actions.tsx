import { ActButton } from "#app/acts/act-button.tsx";
import type { TrialEntry } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./growth.module.css";

type ActionsProps = { trial: TrialEntry; onAsk: (kind: "decide" | "end") => void };

/** What may be done about a trial now. */
export function TrialActions({ trial, onAsk }: ActionsProps) {
  const t = useText(growthText);
  const { may, id } = trial;
  return (
    <span className={styles.actions}>
      {may.begin && (
        <ActButton intent="begin" payload={{ trialId: id }} size="small" tone="primary">
          {t("act.begin")}
        </ActButton>
      )}
      {may.decide && (
        <ActionButton size="small" tone="primary" onClick={() => onAsk("decide")}>
          {t("act.decide")}
        </ActionButton>
      )}
      {may.end && (
        <ActionButton size="small" onClick={() => onAsk("end")}>
          {t("act.end")}
        </ActionButton>
      )}
    </span>
  );
}
