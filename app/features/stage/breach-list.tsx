import type { DeskPerformance } from "#app/contracts/live.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import type { AskRequest } from "./ask-dialog.tsx";
import { askAbout, askWithdrawBreach } from "./ask-requests.ts";
import styles from "./breach-list.module.css";
import type { RunStage } from "./use-stage-command.ts";

export type BreachListProps = {
  performance: DeskPerformance & { id: string };
  who: string;
  /** This viewer may still take points and give them back. */
  open: boolean;
  run: RunStage;
  ask: (request: AskRequest) => void;
};

/** Points taken for breaches, each with its reason, and the way to give them back. */
export function BreachList({ performance, who, open, run, ask }: BreachListProps) {
  const t = useText(deskText);
  const { id: performanceId, breaches } = performance;
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{t("breach.title")}</h3>
      {breaches.length === 0 && <p className={styles.none}>{t("breach.none")}</p>}
      <ul className={styles.list}>
        {breaches.map((breach) => (
          <li key={breach.id} className={styles.row}>
            <span className="yz-figures">
              {t("breach.row", { points: breach.points, reason: breach.reason })}
            </span>
            {open && (
              <ActionButton
                size="small"
                tone="quiet"
                onClick={() => ask(askWithdrawBreach({ t, run, breach }))}
              >
                {t("breach.withdraw")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <ActionButton size="small" onClick={() => ask(askAbout("breach", { t, run, performanceId, who }))}>
          {t("breach.add")}
        </ActionButton>
      )}
    </div>
  );
}
