import { useState } from "react";
import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./desk.module.css";
import { playerName } from "./names.ts";
import type { Moves } from "./use-moves.ts";

/** Stage buzzers with lamps: the host names whose was lit. */
export function HandPress({ view, moves }: { view: BuzzerDeskView; moves: Moves }) {
  const t = useText(buzzerText);
  const [shown, setShown] = useState(false);
  const { hall, contenders } = view;
  return (
    <div className={styles.hand}>
      <ActionButton size="medium" tone="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t("desk.action.byHand")}
      </ActionButton>
      {shown && (
        <fieldset className={styles.lamps}>
          <legend>{t("desk.handTitle")}</legend>
          {contenders.map((contestantId) => (
            <ActionButton
              key={contestantId}
              size="medium"
              disabled={moves.busy}
              onClick={() => void moves.run("registerPress", { gameId: hall.gameId, contestantId })}
            >
              {playerName(hall.players[contestantId])}
            </ActionButton>
          ))}
        </fieldset>
      )}
    </div>
  );
}
