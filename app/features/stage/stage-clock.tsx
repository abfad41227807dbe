import type { LiveClock } from "#app/contracts/live.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { type ClockFace, faceOf } from "./clock-face.ts";
import styles from "./stage-clock.module.css";

export type StageClockProps = {
  clock: LiveClock;
  /** Server time of the page's first paint, epoch milliseconds. */
  at: number;
  /** row: beside other text · card: on the desk · hall: fills the screen (inside a StageFrame). */
  size: "row" | "card" | "hall";
};

/** Time left, with its state in words: colour alone says nothing here. */
export function StageClock({ clock, at, size }: StageClockProps) {
  const now = useServerNow({ everyMs: 200 });
  return <ClockDial face={faceOf({ live: clock, now: now === 0 ? at : now })} size={size} />;
}

/** The dial itself, for pages that reckon the face themselves. */
export function ClockDial({ face, size }: { face: ClockFace; size: StageClockProps["size"] }) {
  const t = useText(stageText);
  return (
    <div className={styles.root} data-zone={face.state === "idle" ? "idle" : face.zone} data-size={size}>
      <span className={styles.figure} role="timer" aria-label={t("clock.label")}>
        {face.remaining}
      </span>
      <span className={styles.words}>{wordsOf(face, t)}</span>
    </div>
  );
}

type Say = ReturnType<typeof useText<(typeof stageText)["zh-CN"]>>;

function wordsOf(face: ClockFace, t: Say): string {
  const state = t(`clock.${face.state}`);
  if (face.state === "idle") return state;
  if (face.zone === "over") return `${state} · ${t("clock.over")}`;
  return face.zone === "warning" ? `${state} · ${t("clock.warning")}` : state;
}
