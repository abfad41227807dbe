import type { Presence } from "#app/contracts/live.ts";
import type { BuzzerDeskView, BuzzerScore } from "#app/contracts/live-buzzer.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./desk.module.css";
import { playerName } from "./names.ts";

type Props = {
  view: BuzzerDeskView;
  presence: Record<string, Presence>;
  mayAdjust: boolean;
  onAdjust: (contestantId: string) => void;
};

/** Points, and whose phone is there with which delay. */
export function DeskPlayers({ view, presence, mayAdjust, onAdjust }: Props) {
  const t = useText(buzzerText);
  const { hall } = view;
  return (
    <Card title={t("desk.players")}>
      {hall.scores.length === 0 && <p className={styles.soft}>{t("desk.playersEmpty")}</p>}
      <ul className={styles.players}>
        {hall.scores.map((row) => (
          <li key={row.contestantId} data-first={row.contestantId === hall.answering?.contestantId}>
            <Player view={view} row={row} presence={presence[row.contestantId]} />
            {mayAdjust && hall.status !== "prepared" && (
              <ActionButton size="small" tone="quiet" onClick={() => onAdjust(row.contestantId)}>
                {t("desk.action.adjust")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Player(props: { view: BuzzerDeskView; row: BuzzerScore; presence: Presence | undefined }) {
  const t = useText(buzzerText);
  const { view, row, presence } = props;
  const { hall, contenders, result } = view;
  const under = hall.question !== undefined && hall.phase !== "closed";
  const fouled = hall.fouls.includes(row.contestantId);
  const out = under && !contenders.includes(row.contestantId);
  const clamped = result.find((each) => each.contestantId === row.contestantId && each.clamped);
  return (
    <div className={styles.player}>
      <b className={styles.points}>{row.points}</b>
      <span className={styles.name}>
        {playerName(hall.players[row.contestantId])}
        <StatusTag tone={presence?.connected === true ? "good" : "attention"}>
          {presence?.connected === true ? t("desk.connected") : t("desk.away")}
          {presence?.connected === true &&
            ` ${presence.delayMs === undefined ? t("desk.measuring") : t("desk.delay", { ms: presence.delayMs })}`}
        </StatusTag>
        {fouled && under && <StatusTag tone="bad">{t("desk.fouled")}</StatusTag>}
        {out && !fouled && <StatusTag tone="neutral">{t("desk.out")}</StatusTag>}
      </span>
      <span className={styles.soft}>
        {t("desk.tally", { right: row.right, wrong: row.wrong, fouls: row.fouls })}
      </span>
      {clamped !== undefined && hall.status !== "running" && (
        <span className={styles.clamped}>
          {t("desk.clamped", { played: clamped.played, points: clamped.points })}
        </span>
      )}
    </div>
  );
}
