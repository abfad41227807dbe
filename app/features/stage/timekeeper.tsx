import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LiveClock, LiveContestant } from "#app/contracts/live.ts";
import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import type { Live } from "#app/realtime/use-live.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { stageRefusals } from "#app/text/refusals/stage.ts";
import { stageText } from "#app/text/stage.ts";
import { clock as clockText } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { GooseMark } from "#app/ui/brand/goose-mark.tsx";
import { useWakeLock } from "#app/ui/data/use-wake-lock.ts";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import { type ClockFace, clockOf, faceOf } from "./clock-face.ts";
import { LiveStatus } from "./live-status.tsx";
import { type TimekeeperPress, unsentOf, withPresses } from "./press-queue.ts";
import styles from "./timekeeper.module.css";
import { timeEvidence } from "./trimmed-preview.ts";
import { usePressQueue } from "./use-press-queue.ts";
import { useSeatPresence } from "./use-seat-presence.ts";

/** Whoever the stage holds, as the clock needs him. */
export type Performer = {
  id: string;
  contestant: LiveContestant;
  itemName: string;
  status: PerformanceStatus;
  clock?: LiveClock | undefined;
};

export type TimekeeperProps = {
  contestId: string;
  /** The paired seat that presses; without it the signed-in account. */
  seatId: string | undefined;
  panelName: string;
  performer: Performer | null;
  /** The performer's item, for the ladder. */
  item: Item | undefined;
  live: Pick<Live<unknown>, "connection" | "lastMessageAt" | "view">;
  /** Server time of the first paint, epoch milliseconds. */
  at: number;
  /** Back to the contest's pages, for whoever is signed in. */
  backTo?: string | undefined;
  /** Above the clock: other panels. */
  children?: ReactNode;
};

/** A huge clock and one tap for each step. It runs on without the network; presses are kept and delivered. */
export function Timekeeper(props: TimekeeperProps) {
  const { performer, live, at } = props;
  const t = useText(stageText);
  const { queue, press, refusals, dismiss } = usePressQueue({ ...props, news: live.view });
  const ticking = useServerNow({ everyMs: 100 });
  useWakeLock(performer !== null);
  useSeatPresence({ seatId: props.seatId, unsent: unsentOf(queue) });
  const now = ticking === 0 ? at : ticking;
  const liveClock = performer?.clock;
  const clock =
    performer === null || liveClock === undefined
      ? null
      : withPresses({ clock: clockOf(liveClock), performanceId: performer.id, queue });
  const face = clock === null || liveClock === undefined ? null : faceOf({ live: liveClock, clock, now });
  return (
    <div className={styles.root} data-zone={face === null || face.state === "idle" ? "idle" : face.zone}>
      <header className={styles.bar}>
        {props.backTo !== undefined && (
          <Link to={props.backTo} className={styles.back} aria-label={t("station.back")}>
            <GooseMark size={32} />
          </Link>
        )}
        <strong>{t("keeper.seat", { panel: props.panelName })}</strong>
        <section className={styles.states} aria-label={t("keeper.state")}>
          <Delivery unsent={unsentOf(queue)} />
          <LiveStatus live={live} />
        </section>
      </header>
      {props.children}
      <main className={styles.main}>
        {performer === null ? <Nobody /> : <Who performer={performer} />}
        {face !== null && liveClock !== undefined && (
          <Face face={face} limits={liveClock} item={props.item} />
        )}
        {performer !== null && face === null && <p className={styles.words}>{t("keeper.untimed")}</p>}
      </main>
      <Refusals refusals={refusals} onDismiss={dismiss} />
      <section className={styles.actions} aria-label={t("keeper.actions")}>
        {performer !== null && face !== null && (
          <Buttons face={face} status={performer.status} press={(kind) => press(kind, performer.id)} />
        )}
      </section>
    </div>
  );
}

function Nobody() {
  const t = useText(stageText);
  return (
    <div className={styles.nobody}>
      <h1>{t("keeper.nobody")}</h1>
      <p>{t("keeper.nobodyText")}</p>
    </div>
  );
}

function Who({ performer }: { performer: Performer }) {
  const t = useText(stageText);
  const { contestant, itemName, status } = performer;
  const number = contestant.number === undefined ? "" : String(contestant.number).padStart(2, "0");
  return (
    <div className={styles.who}>
      <h1>
        {number !== "" && <span className={styles.number}>{t("number", { number })}</span>} {contestant.name}
      </h1>
      <p>
        {contestant.unitName} · {itemName} · {t(`status.${status}`)}
      </p>
    </div>
  );
}

function Face({ face, limits, item }: { face: ClockFace; limits: LiveClock; item: Item | undefined }) {
  const t = useText(stageText);
  const limit = clockText(limits.limitMs);
  const zone = face.zone === "within" || face.state === "idle" ? null : face.zone;
  return (
    <div className={styles.face}>
      <span className={styles.figure} role="timer" aria-label={t("clock.label")}>
        {face.remaining}
      </span>
      <p className={styles.words}>
        {t(`clock.${face.state}`)}
        {zone !== null && <strong> · {t(`clock.${zone}`)}</strong>}
      </p>
      <p className={styles.limits}>
        {t("clock.elapsed")} {face.elapsed} ·{" "}
        {limits.minimumMs === undefined
          ? t("clock.limit", { time: limit })
          : t("clock.range", { minimum: clockText(limits.minimumMs), limit })}
      </p>
      <p className={styles.evidence} role="status">
        <Evidence face={face} item={item} />
      </p>
    </div>
  );
}

/** What the ladder takes. Too short is said only once the clock is stopped: until then it can still become enough. */
function Evidence({ face, item }: { face: ClockFace; item: Item | undefined }) {
  const t = useText(stageText);
  const evidence = timeEvidence({ item, elapsedMs: face.elapsedMs });
  if (evidence === null) return <>{face.state === "stopped" && t("keeper.noDeduction")}</>;
  const { kind, seconds, points, disqualified } = evidence;
  if (kind === "undertime")
    return <>{face.state === "stopped" && t("keeper.evidenceUnder", { seconds, points })}</>;
  return <>{t(disqualified ? "keeper.evidenceOut" : "keeper.evidenceOver", { seconds, points })}</>;
}

type ButtonsProps = { face: ClockFace; status: PerformanceStatus; press: (kind: TimekeeperPress) => void };

function Buttons({ face, status, press }: ButtonsProps) {
  const t = useText(stageText);
  const begun = status === "called" || status === "onStage" || status === "scoring";
  if (!begun) return null;
  const button = (kind: TimekeeperPress, tone: "primary" | "secondary", label: string) => (
    <ActionButton key={kind} tone={tone} size="huge" wide onClick={() => press(kind)}>
      {label}
    </ActionButton>
  );
  switch (face.state) {
    case "idle":
      return status === "scoring" ? null : button("start", "primary", t("keeper.start"));
    case "running":
      return (
        <>
          {button("pause", "secondary", t("keeper.pause"))}
          {button("stop", "primary", t("keeper.stop"))}
        </>
      );
    case "paused":
      return (
        <>
          {button("stop", "secondary", t("keeper.stop"))}
          {button("resume", "primary", t("keeper.resume"))}
        </>
      );
    case "stopped":
      return button("resume", "secondary", t("keeper.takeBack"));
  }
}

function Delivery({ unsent }: { unsent: number }) {
  const t = useText(stageText);
  if (unsent === 0) return <SaveState state="server">{t("keeper.sent")}</SaveState>;
  return (
    <SaveState state="tablet">
      {t("keeper.unsent", { count: unsent })} · {t("keeper.keeps")}
    </SaveState>
  );
}

function Refusals({
  refusals,
  onDismiss,
}: {
  refusals: Parameters<typeof sentences>[0];
  onDismiss: () => void;
}) {
  const t = useText(stageText);
  const language = useLanguage();
  if (refusals.length === 0) return null;
  return (
    <div className={styles.refusals} role="alert">
      <SaveState state="attention">{t("keeper.refused")}</SaveState>
      {sentences(refusals, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ActionButton onClick={onDismiss}>{t("keeper.dismiss")}</ActionButton>
    </div>
  );
}

const sentences = (
  refusals: readonly Parameters<typeof refusalSentence>[0]["refusal"][],
  language: ReturnType<typeof useLanguage>,
): string[] => [
  ...new Set(
    refusals.map((refusal) =>
      refusalSentence({ refusal, language, texts: [stageRefusals, generalRefusals] }),
    ),
  ),
];
