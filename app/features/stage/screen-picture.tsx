import type { ScreenView } from "#app/contracts/live.ts";
import { RANKING_ROWS } from "#app/domain/contest/stage.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { BigNumber } from "#app/ui/stage/big-number.tsx";
import { RankingRows } from "#app/ui/stage/ranking-rows.tsx";
import { Ticks } from "#app/ui/stage/ticks.tsx";
import { BuzzerPicture } from "./buzzer-picture.tsx";
import { fittedSize } from "./fit-text.ts";
import { placesOf } from "./place-text.ts";
import { figureOf } from "./score-figure.ts";
import styles from "./screen-picture.module.css";
import { StageClock } from "./stage-clock.tsx";
import { ticksOf } from "./tick-states.ts";
import { usePreparation } from "./use-preparation.ts";

/** Width in units that a line has on the narrowest picture (4:3). */
const LINE = 1280;
const COUNT_UP_MS = 1_400;

type Current = NonNullable<ScreenView["current"]>;

/** What the stage permits the hall to see, without frame: the desk shows the same picture small. */
export function ScreenPicture({ view, at }: { view: ScreenView; at: number }) {
  const { current, mode } = view;
  if (mode === "black") return null;
  if (view.buzzer !== undefined) return <BuzzerPicture hall={view.buzzer} at={at} />;
  if (mode === "ranking") return <Ranking view={view} />;
  if (current === undefined || mode === "title") return <Title view={view} />;
  if (mode === "clock") return <ClockPicture current={current} at={at} />;
  if (mode === "marks") return <Marks current={current} hash={view.marksHash} />;
  return mode === "result" ? (
    <Result current={current} hash={view.marksHash} />
  ) : (
    <Next current={current} at={at} />
  );
}

function Fitted({ text, largest, smallest }: { text: string; largest: number; smallest: number }) {
  const size = fittedSize({ text, width: LINE, largest, smallest });
  return (
    <strong className={styles.fitted} style={{ fontSize: `calc(${size} * var(--u))` }}>
      {text}
    </strong>
  );
}

function Title({ view }: { view: ScreenView }) {
  const t = useText(stageText);
  const { next } = view;
  return (
    <div className={styles.centre}>
      <Fitted text={view.contest.title} largest={136} smallest={72} />
      {(view.message !== undefined || view.contest.status === "ready") && (
        <p className={styles.message}>{view.message ?? t("screen.welcome")}</p>
      )}
      {next !== undefined && (
        <p className={styles.detail}>
          {t("next")}：{numberOf(next.contestant, t)} {next.contestant.name} · {next.contestant.unitName}
        </p>
      )}
    </div>
  );
}

type Say = ReturnType<typeof useText<(typeof stageText)["zh-CN"]>>;
const numberOf = (contestant: Current["contestant"], t: Say): string =>
  contestant.number === undefined ? "" : t("number", { number: String(contestant.number).padStart(2, "0") });

function Next({ current, at }: { current: Current; at: number }) {
  const t = useText(stageText);
  return (
    <div className={styles.centre}>
      <p className={styles.message}>{t(`status.${current.status}`)}</p>
      {current.contestant.number !== undefined && (
        <p className={styles.number}>{numberOf(current.contestant, t)}</p>
      )}
      <Fitted text={current.contestant.name} largest={200} smallest={88} />
      <Fitted text={current.contestant.unitName} largest={64} smallest={44} />
      <p className={styles.detail}>{current.itemName}</p>
      {current.preparesUntil !== undefined && <Preparing until={current.preparesUntil} at={at} />}
    </div>
  );
}

function Preparing({ until, at }: { until: number; at: number }) {
  const t = useText(stageText);
  return (
    <p className={styles.message}>{t("screen.prepares", { time: usePreparation({ until, at }).text })}</p>
  );
}

/** One line: who it is about. */
function PerformerLine({ current }: { current: Current }) {
  const t = useText(stageText);
  const text = [numberOf(current.contestant, t), current.contestant.name, current.contestant.unitName].join(
    "　",
  );
  return <Fitted text={text.trim()} largest={72} smallest={48} />;
}

function ClockPicture({ current, at }: { current: Current; at: number }) {
  const t = useText(stageText);
  return (
    <div className={styles.centre}>
      <PerformerLine current={current} />
      {current.question !== undefined && (
        <div className={styles.question}>
          <strong>{t("screen.question", { number: current.question.number })}</strong>
          <Fitted text={current.question.stem} largest={56} smallest={32} />
        </div>
      )}
      {current.clock === undefined ? (
        <p className={styles.message}>{t(`status.${current.status}`)}</p>
      ) : (
        <StageClock clock={current.clock} at={at} size="hall" />
      )}
    </div>
  );
}

/** Few judges have larger figures: a row of them fills the width of the hall. */
const crowdOf = (seats: number): "few" | "some" | "many" =>
  seats <= 7 ? "few" : seats <= 9 ? "some" : "many";

function Marks({ current, hash }: { current: Current; hash: string | undefined }) {
  const t = useText(stageText);
  const submitted = current.seats.filter((seat) => seat.submitted).length;
  return (
    <div className={styles.centre}>
      <PerformerLine current={current} />
      <div className={styles.ticks} data-crowd={crowdOf(current.seats.length)}>
        <div className={styles.scaled}>
          <Ticks
            caption={t("marks.caption")}
            seats={ticksOf(current)}
            labels={{ waiting: t("marks.waiting"), in: t("marks.in"), dropped: t("marks.dropped") }}
          />
        </div>
      </div>
      {current.score === undefined ? (
        <p className={styles.message}>{t("marks.progress", { submitted, of: current.seats.length })}</p>
      ) : (
        <Score current={current} />
      )}
      <Fingerprint hash={hash} />
    </div>
  );
}

function Result({ current, hash }: { current: Current; hash: string | undefined }) {
  const t = useText(stageText);
  return (
    <div className={styles.centre}>
      {current.contestant.number !== undefined && (
        <p className={styles.message}>{numberOf(current.contestant, t)}</p>
      )}
      <Fitted text={current.contestant.name} largest={160} smallest={88} />
      <Fitted text={current.contestant.unitName} largest={56} smallest={44} />
      <Score current={current} />
      <Fingerprint hash={hash} />
    </div>
  );
}

function Score({ current }: { current: Current }) {
  const t = useText(stageText);
  const figure = figureOf(current.score);
  return (
    <div className={styles.score}>
      <BigNumber
        label={t("marks.score")}
        value={figure.value}
        format={figure.format}
        empty={t("marks.empty")}
        countUpMs={COUNT_UP_MS}
        final
      />
      <p className={styles.detail}>
        {[
          ...(current.deduction === undefined ? [] : [t("marks.deduction", { points: current.deduction })]),
          ...(current.place === undefined ? [] : [t("marks.place", { place: current.place })]),
        ].join(" · ")}
      </p>
    </div>
  );
}

/** Digits of the hash that people can compare by eye; the whole of it is in the protocol. */
const HASH_SHOWN = 16;

function Fingerprint({ hash }: { hash: string | undefined }) {
  const t = useText(stageText);
  if (hash === undefined) return null;
  return <p className={styles.hash}>{t("marks.hash", { hash: hash.slice(0, HASH_SHOWN) })}</p>;
}

function Ranking({ view }: { view: ScreenView }) {
  const t = useText(stageText);
  const columns = {
    place: t("ranking.place"),
    name: t("ranking.name"),
    community: t("ranking.community"),
    score: t("ranking.score"),
  };
  const room = view.coveredPlaces > 0 ? RANKING_ROWS - 1 : RANKING_ROWS;
  const rows = placesOf(view.ranking.slice(0, room)).map(({ row, place }) => ({
    key: row.contestantId,
    place,
    name: `${numberText(row.contestant)}${row.contestant.name}`,
    community: row.contestant.unitName,
    score: row.score ?? "",
  }));
  return (
    <div className={styles.ranking}>
      {view.coveredPlaces > 0 && (
        <p className={styles.covered}>{t("ranking.covered", { count: view.coveredPlaces })}</p>
      )}
      {rows.length === 0 && view.coveredPlaces === 0 ? (
        <p className={styles.message}>{t("ranking.empty")}</p>
      ) : (
        <RankingRows caption={t("ranking.caption")} columns={columns} rows={rows} />
      )}
    </div>
  );
}

const numberText = ({ number }: { number?: number }): string =>
  number === undefined ? "" : `${String(number).padStart(2, "0")} `;
