import { Link } from "@remix-run/react";
import type { Snapshot } from "#app/contracts/live.ts";
import type { PlayView } from "#app/contracts/live-buzzer.ts";
import { useWakeLock } from "#app/outbox/use-wake-lock.ts";
import { msUntil, useFairClock, useReached } from "#app/realtime/fair-clock.ts";
import { type Live, useLive } from "#app/realtime/use-live.ts";
import { buzzerHallText } from "#app/text/buzzer-hall.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { buzzerRefusals } from "#app/text/refusals/buzzer.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { useNow } from "#app/ui/data/use-now.ts";
import { BigButton } from "./big-button.tsx";
import { phoneState } from "./phone-state.ts";
import styles from "./play.module.css";
import { PlayQuestion } from "./play-question.tsx";
import { wordsOf } from "./play-words.ts";
import { usePress } from "./use-press.ts";

/** A contestant's phone in the buzzer final: the question, one button, and what came of it. */
export function PlayPage({ initial }: { initial: Snapshot<PlayView> }) {
  const t = useText(buzzerHallText);
  const language = useLanguage();
  const live = useLive({ view: "play", id: initial.view.contestantId }, initial);
  const { view } = live;
  const { game, contestantId } = view;
  const uncertaintyMs = useFairClock();
  const lit = useReached(game?.openAt);
  const { own, refusal, press } = usePress({ game, contestantId });
  useWakeLock(game !== undefined);
  const state = phoneState({ game, contestantId, lit, own });
  const words = wordsOf({ state, view, t });
  return (
    <div className={styles.page}>
      <PlayHeader view={view} />
      <main className={styles.main}>
        {game?.question !== undefined && <PlayQuestion game={game} question={game.question} />}
        {state === "ended" && game !== undefined && <FinalTable view={view} />}
      </main>
      <div className={styles.action}>
        {state === "first" && game?.answering !== undefined && <AnswerClock until={game.answering.until} />}
        <BigButton state={state} label={t("phone.button")} {...words} onPress={press} />
        <p className={styles.spoken} role="status">
          {words.title} {state === "ready" ? "" : words.text}
        </p>
        {refusal !== null && state !== "pressed" && (
          <p className={styles.refusal}>
            {refusalSentence({ refusal, language, texts: [buzzerRefusals, generalRefusals] })}
          </p>
        )}
        <PlayLine live={live} uncertaintyMs={uncertaintyMs} />
      </div>
    </div>
  );
}

function PlayHeader({ view }: { view: PlayView }) {
  const t = useText(buzzerHallText);
  const { contestant, contestantId, game } = view;
  const score = game?.scores.find((row) => row.contestantId === contestantId);
  return (
    <header className={styles.header}>
      <Link to={`/pass/${contestantId}`} className={styles.who} aria-label={t("phone.back")}>
        {contestant.number !== undefined && (
          <b className={styles.number}>
            {t("number", { number: String(contestant.number).padStart(2, "0") })}
          </b>
        )}
        <span>{contestant.name}</span>
      </Link>
      {score !== undefined && game?.status !== "prepared" && (
        <span className={styles.score}>
          <b>{t("points", { points: score.points })}</b> {t("place", { place: score.place })}
        </span>
      )}
    </header>
  );
}

function AnswerClock({ until }: { until: number }) {
  const t = useText(buzzerHallText);
  const now = useNow({ initial: 0, everyMs: 200 });
  if (now === 0) return null;
  const left = Math.ceil(msUntil(until) / 1000);
  return (
    <p className={styles.clock} data-over={left === 0}>
      {t("answerTime")} <b>{t("seconds", { n: left })}</b>
    </p>
  );
}

function FinalTable({ view }: { view: PlayView }) {
  const t = useText(buzzerHallText);
  const { game, contestantId } = view;
  if (game === undefined) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t("finalTable")}</h2>
      <ol className={styles.table}>
        {game.scores.map((row) => (
          <li key={row.contestantId} data-own={row.contestantId === contestantId}>
            <span>{row.place}</span>
            <span>{game.players[row.contestantId]?.name}</span>
            <b>{row.points}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

function PlayLine(props: {
  live: Pick<Live<PlayView>, "connection" | "closed">;
  uncertaintyMs: number | null;
}) {
  const t = useText(buzzerHallText);
  const { live, uncertaintyMs } = props;
  const state = live.closed ? "closed" : live.connection;
  return (
    <p className={styles.line} data-state={state}>
      <span aria-hidden="true">●</span> {t(`connection.${state}`)}
      {state === "connected" &&
        ` · ${uncertaintyMs === null ? t("phone.lineUnknown") : t("phone.line", { ms: Math.round(uncertaintyMs) })}`}
    </p>
  );
}
