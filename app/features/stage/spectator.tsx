import { useState } from "react";
import type { PublicView, Snapshot } from "#app/contracts/live.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { useLive } from "#app/realtime/use-live.ts";
import { stageText } from "#app/text/stage.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LiveStatus } from "./live-status.tsx";
import { followedIn, publicOrder } from "./public-order.ts";
import styles from "./spectator.module.css";
import { SpectatorOrder } from "./spectator-order.tsx";
import { SpectatorRanking } from "./spectator-ranking.tsx";
import { SpectatorStage } from "./spectator-stage.tsx";
import { useFollowed } from "./use-followed.ts";

export type SpectatorProps = { initial: Snapshot<PublicView>; at: number };

/** For phones in the hall and at home: who is on, what is decided, who comes when. Thousands may have it open. */
export function Spectator({ initial, at }: SpectatorProps) {
  const t = useText(stageText);
  const live = useLive({ view: "public", id: initial.view.contest.id }, initial);
  const { view } = live;
  const { contest } = view;
  const [followed, follow] = useFollowed(contest.id);
  const [filter, setFilter] = useState("");
  const ticking = useServerNow({ everyMs: 5_000 });
  const order = publicOrder(view);
  const state = contest.rehearsal ? "rehearsal" : contest.final ? "final" : "notFinal";
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{contest.title}</h1>
        <p className={styles.state}>
          <strong data-final={state === "final"}>{t(`state.${state}`)}</strong>
          <span>{t("asOf", { time: timeOfDay(ticking === 0 ? at : ticking) })}</span>
          <LiveStatus live={live} />
        </p>
      </header>
      <SpectatorStage view={view} at={at} />
      <Followed view={view} rows={followedIn(order, followed)} />
      <SpectatorRanking view={view} followed={followed} />
      <SpectatorOrder
        view={view}
        order={order}
        followed={followed}
        onFollow={follow}
        filter={filter}
        onFilter={setFilter}
      />
    </>
  );
}

function Followed({ view, rows }: { view: PublicView; rows: ReturnType<typeof publicOrder> }) {
  const t = useText(stageText);
  const first = rows[0];
  if (first === undefined) return null;
  const contestant = view.contestants[first.contestantId];
  const place = view.ranking.find(({ contestantId }) => contestantId === first.contestantId);
  const items = new Map(view.contest.items.map(({ key, name }) => [key, name]));
  return (
    <section className={styles.followed} aria-label={t("live.followed")}>
      <h2>{t("live.followed")}</h2>
      <p>
        <strong>
          {contestant?.number === undefined
            ? ""
            : t("number", { number: String(contestant.number).padStart(2, "0") })}{" "}
          {contestant?.name}
        </strong>{" "}
        {contestant?.unitName}
        {place?.place !== undefined && ` · ${t("live.place", { place: place.place })}`}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {items.get(row.itemKey)} ·{" "}
            {row.score === undefined ? t(`status.${row.status}`) : t("live.revealed", { score: row.score })}
          </li>
        ))}
      </ul>
    </section>
  );
}
