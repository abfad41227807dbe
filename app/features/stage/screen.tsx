import type { ScreenView, Snapshot } from "#app/contracts/live.ts";
import { useWakeLock } from "#app/outbox/use-wake-lock.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { type Live, useLive } from "#app/realtime/use-live.ts";
import { stageText } from "#app/text/stage.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { useNow } from "#app/ui/data/use-now.ts";
import { StageFrame } from "#app/ui/frames/stage-frame.tsx";
import { secondsSince } from "./live-status.tsx";
import styles from "./screen.module.css";
import { ScreenPicture } from "./screen-picture.tsx";

export type ScreenProps = {
  panelId: string;
  screenKey: string | undefined;
  initial: Snapshot<ScreenView>;
  /** Spectators' page, for the QR code. */
  followUrl: string;
  /** Server time of the first paint, epoch milliseconds. */
  at: number;
};

/** The screen in the hall. On a break the last state stays, with its age. */
export function Screen({ panelId, screenKey, initial, followUrl, at }: ScreenProps) {
  const live = useLive(
    { view: "screen", id: panelId, ...(screenKey === undefined ? {} : { key: screenKey }) },
    initial,
  );
  const ticking = useServerNow({ everyMs: 1000 });
  const here = useNow({ initial: 0, everyMs: 1000 });
  useWakeLock(true);
  const now = ticking === 0 ? at : ticking;
  const age = secondsSince(live.lastMessageAt, here);
  return <ScreenWithFrame view={live.view} followUrl={followUrl} at={at} link={{ ...live, now, age }} />;
}

type Link = Pick<Live<ScreenView>, "connection" | "closed"> & { now: number; age: number };

/** `link` null: a print of one moment. */
export function ScreenWithFrame(props: {
  view: ScreenView;
  followUrl: string;
  at: number;
  link: Link | null;
}) {
  const { view, followUrl, at, link } = props;
  const t = useText(stageText);
  const { contest } = view;
  return (
    <StageFrame
      title={contest.title}
      subtitle={subtitleOf(view, t)}
      cornerSlot={<Follow url={followUrl} />}
      state={{
        text: contest.rehearsal ? t("state.rehearsal") : t(contest.final ? "state.final" : "state.notFinal"),
        final: contest.final && !contest.rehearsal,
      }}
      time={timeText(link, at, t)}
      connectionSlot={link === null ? null : <Dot link={link} />}
      black={view.mode === "black"}
    >
      <ScreenPicture view={view} at={at} />
    </StageFrame>
  );
}

type Say = ReturnType<typeof useText<(typeof stageText)["zh-CN"]>>;

function subtitleOf(view: ScreenView, t: Say): string {
  const { contest, current, panelName } = view;
  const panel = contest.panels.length > 1 ? [panelName] : [];
  if (view.buzzer !== undefined) return [view.buzzer.itemName, ...panel].join(" · ");
  if (view.mode === "ranking") {
    const rounds = [...new Set(contest.items.map(({ roundName }) => roundName))];
    const ranking =
      view.rankingItem === undefined
        ? t(contest.final ? "ranking.finalTitle" : "ranking.title")
        : t("ranking.item", { item: view.rankingItem });
    return [
      ...(rounds.length === 1 ? rounds : []),
      ranking,
      ...(view.message === undefined ? [] : [view.message]),
    ].join(" · ");
  }
  const item = contest.items.find(({ name }) => name === current?.itemName) ?? contest.items[0];
  const round = item === undefined ? [] : [item.roundName];
  const about = current === undefined ? [] : [current.itemName];
  const message = view.message === undefined || view.mode === "title" ? [] : [view.message];
  return [...round, ...about, ...panel, ...message].join(" · ");
}

function timeText(link: Link | null, at: number, t: Say): string {
  if (link === null) return t("screen.printed", { time: timeOfDay(at) });
  if (link.connection === "connected") return t("asOf", { time: timeOfDay(link.now) });
  return t("stale", { seconds: link.age, time: timeOfDay(link.now - link.age * 1000) });
}

function Dot({ link }: { link: Link }) {
  const t = useText(stageText);
  const words = link.closed
    ? t("connection.closed")
    : link.connection === "connecting"
      ? t("connection.connecting", { seconds: link.age })
      : t(`connection.${link.connection}`);
  return (
    <span className={styles.link} data-state={link.closed ? "offline" : link.connection}>
      <span className={styles.dot} aria-hidden="true" />
      {words}
    </span>
  );
}

function Follow({ url }: { url: string }) {
  const t = useText(stageText);
  return (
    <div className={styles.follow}>
      <span>{t("follow")}</span>
      <span className={styles.code}>
        <QrCode text={url} label={t("followLabel")} size="fill" />
      </span>
    </div>
  );
}
