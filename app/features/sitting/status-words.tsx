import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { sittingText } from "#app/text/sitting.ts";
import { clock, timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import { refusedAnswers, waiting } from "./outbox/book.ts";
import type { NotebookState } from "./outbox/notebook.ts";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";
import { useRefusalSentence } from "./sitting-words.ts";

/** The clock, by the server's time. */
export function TimeLeft({ endsAt, now }: { endsAt: number; now: number }) {
  const t = useText(sittingText);
  const left = Math.max(0, endsAt - now);
  return (
    <span className={styles.clock} data-warning={SittingTime.warningAt(left) ?? ""}>
      <span className={styles.clockWord}>{left > 0 ? t("left") : t("over")}</span>
      <span className={styles.clockFigure} role="timer">
        {clock(left + 999)}
      </span>
    </span>
  );
}

/** Where the answers are, for the whole paper. */
export function SaveWords({ state }: { state: NotebookState }) {
  const t = useText(sittingText);
  const { kept, keeping, writing } = state;
  const refused = refusedAnswers(kept).length;
  const onWay = waiting(kept).length;
  if (refused > 0) return <SaveState state="attention">{t("save.attention", { count: refused })}</SaveState>;
  if (keeping === "memory") return <SaveState state="attention">{t("save.memory")}</SaveState>;
  if (onWay === 0) {
    const none = Object.keys(kept.answers).length === 0;
    return <SaveState state="server">{none ? t("save.none") : t("save.server")}</SaveState>;
  }
  return (
    <SaveState state="tablet">{writing ? t("save.writing") : t("save.device", { count: onWay })}</SaveState>
  );
}

/** Where one answer is, in words. */
export function AnswerState({ questionKey }: { questionKey: string }) {
  const t = useText(sittingText);
  const sentence = useRefusalSentence();
  const { kept, writing, keeping } = useSittingDesk().state;
  const answer = kept.answers[questionKey];
  if (answer === undefined) return <p className={styles.answerState}>{t("state.none")}</p>;
  const { state, saved, refusal } = answer;
  const words = {
    saved: () => t("state.server", { time: timeOfDay(saved?.at ?? 0) }),
    waiting: () => t(keeping === "memory" ? "state.memory" : writing ? "state.writing" : "state.device"),
    refused: () => t("state.refused", { reason: refusal === undefined ? "" : sentence(refusal) }),
  };
  return (
    <p className={styles.answerState} data-state={state}>
      {words[state]()}
    </p>
  );
}
