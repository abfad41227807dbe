import { useFetcher } from "@remix-run/react";
import type { RoundRules, RoundTrial } from "#app/contracts/selection-views.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./rules.module.css";
import { TrialTable } from "./trial-table.tsx";

/** What other weights and seats would do to past data, before the rules are announced. */
export function TrialCard({ given, dirty }: { given: RoundRules; dirty: boolean }) {
  const t = useText(selectionRulesText);
  const fetcher = useFetcher<RoundTrial>();
  const trial = fetcher.data;
  const busy = fetcher.state !== "idle";
  return (
    <Card title={t("trial.title")}>
      <div className={styles.stack}>
        <p className={styles.soft}>{t("trial.note")}</p>
        {dirty && trial === undefined && <Notice tone="attention">{t("trial.saveFirst")}</Notice>}
        <div className={styles.row}>
          <ActionButton
            busy={busy}
            busyLabel={t("trial.loading")}
            disabled={dirty && trial === undefined}
            onClick={() => fetcher.load(`/selection/${given.id}/trial`)}
          >
            {t(trial === undefined ? "trial.load" : "trial.again")}
          </ActionButton>
        </div>
        {trial !== undefined &&
          (trial.people.length === 0 ? (
            <Notice tone="attention">{t("trial.nobody")}</Notice>
          ) : (
            <TrialTable given={given} trial={trial} />
          ))}
      </div>
    </Card>
  );
}
