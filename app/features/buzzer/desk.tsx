import { useState } from "react";
import type { Snapshot } from "#app/contracts/live.ts";
import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { useLive, usePresence } from "#app/realtime/use-live.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { buzzerHallText } from "#app/text/buzzer-hall.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { buzzerRefusals } from "#app/text/refusals/buzzer.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { passRefusals } from "#app/text/refusals/pass.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ConnectionBadge } from "#app/ui/judge/connection-badge.tsx";
import { AdjustDialog } from "./adjust-dialog.tsx";
import styles from "./desk.module.css";
import { DeskFrame } from "./desk-frame.tsx";
import { DeskMoment } from "./desk-moment.tsx";
import { DeskPlayers } from "./desk-players.tsx";
import { DeskPresses } from "./desk-presses.tsx";
import { DeskQuestion } from "./desk-question.tsx";
import { DeskQuestions } from "./desk-questions.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useMoves } from "./use-moves.ts";

export type DeskProps = {
  initial: Snapshot<BuzzerDeskView>;
  may: { host: boolean; judge: boolean };
  /** Server time of the first paint, epoch milliseconds. */
  at: number;
};

const STATES = { connected: "connected", connecting: "reconnecting", offline: "offline" } as const;

/** The host's desk: the question with its answer, the one thing to do next, who was first, who plays. */
export function BuzzerDesk({ initial, may, at }: DeskProps) {
  const t = useText(buzzerText);
  const hall = useText(buzzerHallText);
  const language = useLanguage();
  const live = useLive({ view: "buzzer", id: initial.view.hall.gameId }, initial);
  const { view } = live;
  const presence = usePresence(view.contest.id);
  const moves = useMoves();
  const [adjusting, setAdjusting] = useState<string | null>(null);
  const keys = useDeskKeys({ view, run: moves.run, enabled: may.judge && adjusting === null && !moves.busy });
  const setUp = `/contests/${view.contest.id}/buzzer`;
  return (
    <DeskFrame
      title={t("desk.title")}
      detail={`${view.contest.title} · ${view.hall.itemName}`}
      back={{ to: setUp, label: t("desk.back") }}
      tools={
        <>
          <span className={styles.progress}>
            {t("desk.progress", { asked: view.hall.asked, of: view.hall.of })}
          </span>
          <label className={styles.keys}>
            <input type="checkbox" checked={keys.on} onChange={keys.toggle} /> {t("desk.keys")}
          </label>
          <LinkButton size="small" to={`${setUp}/replay`}>
            {t("desk.replay")}
          </LinkButton>
          <ConnectionBadge state={STATES[live.connection]}>
            {hall(`connection.${live.connection}`)}
          </ConnectionBadge>
        </>
      }
    >
      <div className={styles.notices} aria-live="assertive">
        {moves.refusal !== null && (
          <Notice tone="error">
            {refusalSentence({
              refusal: moves.refusal,
              language,
              texts: [buzzerRefusals, passRefusals, generalRefusals],
            })}
          </Notice>
        )}
        {live.closed && <Notice tone="attention">{t("desk.closed")}</Notice>}
        {!may.judge && <Notice tone="info">{t("desk.watching")}</Notice>}
      </div>
      <div className={styles.columns}>
        <div className={styles.left}>
          <DeskMoment view={view} moves={moves} may={may} keysOn={keys.on} at={at} />
          <DeskPresses view={view} />
        </div>
        <div className={styles.middle}>
          <DeskQuestion view={view} />
          <DeskQuestions view={view} />
        </div>
        <div className={styles.right}>
          <DeskPlayers view={view} presence={presence} mayAdjust={may.judge} onAdjust={setAdjusting} />
        </div>
      </div>
      <AdjustDialog
        view={view}
        contestantId={adjusting}
        onClose={() => setAdjusting(null)}
        onAdjust={(change) => void moves.run("adjust", { gameId: view.hall.gameId, ...change })}
      />
    </DeskFrame>
  );
}
