import type { SittingHead, SittingState } from "#app/contracts/sitting-views.ts";
import { measuredOffset } from "#app/realtime/server-clock.ts";
import { sittingText } from "#app/text/sitting.ts";
import { clock, dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FrameBar, type FrameParts } from "./frame-bar.tsx";
import type { Keeping } from "./outbox/notebook.ts";
import styles from "./sitting.module.css";
import { pointsText } from "./sitting-words.ts";

type WaitingProps = { frame: FrameParts; known: SittingState; now: number; keeping: Keeping; asked: boolean };

/** Before the opening: how long still, what awaits, and whether this device is ready. */
export function WaitingRoom({ frame, known, now, keeping, asked }: WaitingProps) {
  const t = useText(sittingText);
  const { head } = frame;
  return (
    <div className={styles.page}>
      <FrameBar frame={frame} />
      <main className={styles.calm}>
        <h1 className={styles.waitingTitle}>{t("waiting.heading")}</h1>
        <p className={styles.quiet}>{head.contestTitle}</p>
        {head.rehearsal && <Notice tone="info">{t("rehearsal")}</Notice>}
        <Countdown known={known} now={now} />
        <div className={styles.calmGrid}>
          <PaperFacts head={head} known={known} />
          <DeviceCheck connected={frame.connection === "connected"} keeping={keeping} asked={asked} />
        </div>
        <section className={styles.card}>
          <h2>{t("waiting.rules")}</h2>
          <ol className={styles.rules}>
            {(["rule1", "rule2", "rule3", "rule4", "rule5"] as const).map((rule) => (
              <li key={rule}>{t(`waiting.${rule}`)}</li>
            ))}
          </ol>
        </section>
      </main>
    </div>
  );
}

function Countdown({ known, now }: { known: SittingState; now: number }) {
  const t = useText(sittingText);
  const { opensAt } = known;
  if (opensAt === null) return <Notice tone="attention">{t("waiting.notSet")}</Notice>;
  const left = opensAt - now;
  const waiting = now > 0 && left > 0;
  return (
    <div className={styles.countdown}>
      <span className={styles.quiet}>
        {waiting || now === 0 ? t("waiting.opensIn") : t("waiting.fetching")}
      </span>
      <span className={styles.countdownFigure} role="timer">
        {waiting ? clock(left + 999) : now === 0 ? "–:––" : "0:00"}
      </span>
      <span>{t("waiting.auto")}</span>
    </div>
  );
}

function PaperFacts({ head, known }: { head: SittingHead; known: SittingState }) {
  const t = useText(sittingText);
  return (
    <section className={styles.card}>
      <h2>{t("waiting.facts")}</h2>
      <dl className={styles.facts}>
        {known.opensAt !== null && (
          <div>
            <dt>{t("waiting.opensAt")}</dt>
            <dd>{dateTime(known.opensAt)}</dd>
          </div>
        )}
        {known.endsAt !== null && (
          <div>
            <dt>{t("waiting.endsAt")}</dt>
            <dd>{dateTime(known.endsAt)}</dd>
          </div>
        )}
        <div>
          <dt>{t("waiting.duration")}</dt>
          <dd>{t("waiting.minutes", { minutes: head.minutes })}</dd>
        </div>
        <div>
          <dt>{t("waiting.total")}</dt>
          <dd>{t("points", { points: pointsText(head.points) })}</dd>
        </div>
      </dl>
      <h3 className={styles.small}>{t("waiting.sections")}</h3>
      <ul className={styles.rules}>
        {head.sections.map(({ key, title, count, points }) => (
          <li key={key}>{t("waiting.section", { title, count, points: pointsText(points) })}</li>
        ))}
      </ul>
    </section>
  );
}

function DeviceCheck({
  connected,
  keeping,
  asked,
}: {
  connected: boolean;
  keeping: Keeping;
  asked: boolean;
}) {
  const t = useText(sittingText);
  const server = connected || asked;
  const checks = [
    { key: "checkServer", good: server, help: server ? null : t("waiting.serverBad") },
    {
      key: "checkStore",
      good: keeping === "durable",
      help: keeping === "memory" ? t("waiting.storeBad") : null,
    },
    { key: "checkClock", good: asked && measuredOffset() !== null, help: null },
  ] as const;
  return (
    <section className={styles.card}>
      <h2>{t("waiting.check")}</h2>
      <ul className={styles.checks}>
        {checks.map(({ key, good, help }) => (
          <li key={key} data-good={good}>
            <span>{t(`waiting.${key}`)}</span>
            <strong>{good ? t("waiting.good") : t("waiting.bad")}</strong>
            {help !== null && <span className={styles.checkHelp}>{help}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
