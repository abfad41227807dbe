import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./desk.module.css";
import { playerName } from "./names.ts";

/** Who pressed when: what counts, when it arrived, how far it was believed. */
export function DeskPresses({ view }: { view: BuzzerDeskView }) {
  const t = useText(buzzerText);
  const { presses, hall } = view;
  const margins = new Map(hall.order.map(({ contestantId, marginMs }) => [contestantId, marginMs]));
  return (
    <Card title={t("desk.presses")}>
      {presses.length === 0 ? (
        <p className={styles.soft}>{t("desk.pressesEmpty")}</p>
      ) : (
        <table className={styles.presses}>
          <thead>
            <tr>
              <th>{t("desk.pressColumns.name")}</th>
              <th>{t("desk.pressColumns.margin")}</th>
              <th>{t("desk.pressColumns.fair")}</th>
              <th>{t("desk.pressColumns.arrived")}</th>
              <th>{t("desk.pressColumns.bound")}</th>
            </tr>
          </thead>
          <tbody>
            {presses.map((press) => (
              <tr key={press.contestantId} data-late={press.late}>
                <td>
                  {playerName(hall.players[press.contestantId])}
                  {press.byHand && ` · ${t("desk.byHand")}`}
                  {press.late && ` · ${t("desk.late")}`}
                </td>
                <td>{press.late ? "—" : `+${margins.get(press.contestantId) ?? 0}`}</td>
                <td>
                  {press.fairAfterMs} ±{press.uncertaintyMs}
                </td>
                <td>{press.arrivedAfterMs}</td>
                <td>{press.boundMs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.soft}>{t("desk.pressesHint")}</p>
    </Card>
  );
}
