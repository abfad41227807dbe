import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./desk.module.css";
import { type ActionWord, actionsOf, UNDO_KEY } from "./desk-actions.ts";
import { HandPress } from "./hand-press.tsx";
import { playerName } from "./names.ts";
import type { Moves } from "./use-moves.ts";

type Props = {
  view: BuzzerDeskView;
  moves: Moves;
  may: { host: boolean; judge: boolean };
  keysOn: boolean;
  at: number;
};

/** What the head judge may press beside the host. */
const JUDGES: ReadonlySet<ActionWord> = new Set(["accept", "right", "wrong", "pass", "timeOut"]);

/** What goes on, and the buttons for what can be done now; the next thing to do stands out. */
export function DeskMoment({ view, moves, may, keysOn, at }: Props) {
  const t = useText(buzzerText);
  const { hall, undo } = view;
  const phase = hall.status === "running" ? hall.phase : hall.status;
  const actions = actionsOf(view).filter(({ word }) => may.host || (may.judge && JUDGES.has(word)));
  return (
    <Card title={t("desk.now")} emphasis="now">
      <p className={styles.phase} data-phase={phase} role="status">
        {t(`desk.phase.${phase}`)}
      </p>
      <Hint view={view} phase={phase} at={at} />
      <div className={styles.actions}>
        {actions.map((action, index) => (
          <ActionButton
            key={action.word}
            size={index === 0 ? "huge" : "large"}
            tone={index === 0 ? "primary" : "secondary"}
            disabled={moves.busy}
            wide={index === 0}
            onClick={() => void moves.run(action.intent, action.input)}
          >
            {t(`desk.action.${action.word}`, { position: action.position ?? 0 })}
            <KeyCap text={action.key} on={keysOn} />
          </ActionButton>
        ))}
      </div>
      {phase === "open" && may.host && <HandPress view={view} moves={moves} />}
      {undo !== undefined && may.judge && (
        <ActionButton
          tone="quiet"
          size="medium"
          disabled={moves.busy}
          onClick={() => void moves.run("undo", { gameId: hall.gameId, seq: undo.seq })}
        >
          {t("desk.action.undo", { step: undoWord(view, t) })}
          <KeyCap text={UNDO_KEY} on={keysOn} />
        </ActionButton>
      )}
    </Card>
  );
}

function KeyCap({ text, on }: { text: string; on: boolean }) {
  return on ? (
    <span className={styles.cap} aria-hidden="true">
      {text}
    </span>
  ) : null;
}

type Say = ReturnType<typeof useText<(typeof buzzerText)["zh-CN"]>>;
const STEPS = ["asked", "opened", "accepted", "judged", "closed", "adjusted", "ended"] as const;

function undoWord({ undo, hall }: BuzzerDeskView, t: Say): string {
  const step = STEPS.find((each) => each === undo?.type) ?? "judged";
  const who = undo?.contestantId === undefined ? "" : playerName(hall.players[undo.contestantId]);
  return [t(`desk.step.${step}`), who].filter(Boolean).join(" ");
}

type Phase = BuzzerDeskView["hall"]["phase"] | "prepared" | "ended" | "recorded";

function Hint({ view, phase, at }: { view: BuzzerDeskView; phase: Phase; at: number }) {
  const t = useText(buzzerText);
  const ticking = useServerNow({ everyMs: 250 });
  const now = ticking === 0 ? at : ticking;
  const { hall, settings, contenders } = view;
  const name = playerName(hall.players[hall.answering?.contestantId ?? ""]);
  const left = Math.max(0, Math.ceil(((hall.answering?.until ?? 0) - now) / 1000));
  const [first, second] = hall.order;
  const facts = {
    ms: phase === "tooClose" ? (second?.marginMs ?? 0) : settings.windowMs,
    seconds: phase === "open" ? settings.openMs / 1000 : left,
    name,
    first: playerName(hall.players[first?.contestantId ?? ""]),
    second: playerName(hall.players[second?.contestantId ?? ""]),
    uncertainty: Math.round(((first?.uncertaintyMs ?? 0) + (second?.uncertaintyMs ?? 0)) * 10) / 10,
    n: contenders.length,
  };
  const key = phase === "answering" && left === 0 ? "answeringOver" : phase;
  return <p className={styles.hint}>{t(`desk.hint.${key}`, facts)}</p>;
}
