import type { BuzzerHall } from "#app/contracts/live-buzzer.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { buzzerHallText } from "#app/text/buzzer-hall.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./buzzer-picture.module.css";
import { BuzzerScores } from "./buzzer-scores.tsx";
import { fittedSize } from "./fit-text.ts";

/** Width in units of the question's column. */
const LINE = 1040;

/** A buzzer final in the hall: the question and what comes of it on the left, the points on the right. */
export function BuzzerPicture({ hall, at }: { hall: BuzzerHall; at: number }) {
  const t = useText(buzzerHallText);
  const ended = hall.phase === "ended" || hall.status !== "running";
  if (ended) {
    return (
      <div className={styles.final}>
        <p className={styles.headline}>{t("finalTable")}</p>
        <BuzzerScores hall={hall} places />
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <div className={styles.stage}>
        {hall.question === undefined ? (
          <p className={styles.headline}>{t(hall.asked === 0 ? "screen.welcome" : "screen.between")}</p>
        ) : (
          <Question hall={hall} question={hall.question} />
        )}
        <Moment hall={hall} at={at} />
      </div>
      <BuzzerScores hall={hall} />
    </div>
  );
}

function Question({ hall, question }: { hall: BuzzerHall; question: NonNullable<BuzzerHall["question"]> }) {
  const t = useText(buzzerHallText);
  const { answer } = hall;
  const right = new Set(answer?.answer.split("、"));
  const size = fittedSize({ text: question.stem, width: LINE * 4, largest: 64, smallest: 40 });
  return (
    <div className={styles.question}>
      <p className={styles.count}>{t("question", { asked: hall.asked, of: hall.of })}</p>
      <p className={styles.stem} style={{ fontSize: `calc(${size} * var(--u))` }}>
        {question.stem}
      </p>
      <ul className={styles.options}>
        {question.options.map(({ key, text }) => (
          <li key={key} data-right={answer !== undefined && right.has(key)}>
            <b>{key}</b> {text}
          </li>
        ))}
      </ul>
      {answer !== undefined && (
        <p className={styles.answer}>
          {t("answer")}：
          <b>
            {question.kind === "trueFalse"
              ? t(answer.answer === "true" ? "truth.yes" : "truth.no")
              : answer.answer}
          </b>
          {answer.source === undefined ? "" : ` · ${t("source", { source: answer.source })}`}
        </p>
      )}
    </div>
  );
}

type Say = ReturnType<typeof useText<(typeof buzzerHallText)["zh-CN"]>>;

const nameOf = (hall: BuzzerHall, contestantId: string, t: Say): string => {
  const player = hall.players[contestantId];
  if (player === undefined) return "";
  const number =
    player.number === undefined ? "" : `${t("number", { number: String(player.number).padStart(2, "0") })} `;
  return `${number}${player.name}`;
};

/** One line of what goes on, and who is first. */
function Moment({ hall, at }: { hall: BuzzerHall; at: number }) {
  const t = useText(buzzerHallText);
  const ticking = useServerNow({ everyMs: 100 });
  const now = ticking === 0 ? at : ticking;
  const { phase, order, answering, outcomes } = hall;
  const second = order[1];
  if (answering !== undefined) {
    const left = Math.max(0, Math.ceil((answering.until - now) / 1000));
    return (
      <div className={styles.first}>
        <p className={styles.name}>
          {nameOf(hall, answering.contestantId, t)} <small>{t("screen.answering")}</small>
        </p>
        <p className={styles.clock} data-over={left === 0}>
          {t("seconds", { n: left })}
        </p>
        {second !== undefined && (
          <p className={styles.margin}>
            {t("margin", { ms: second.marginMs })} · {nameOf(hall, second.contestantId, t)}
          </p>
        )}
      </div>
    );
  }
  const last = outcomes.at(-1);
  return (
    <div className={styles.moment} data-phase={phase}>
      {phase === "asked" && <p>{t("screen.asked")}</p>}
      {phase === "open" && <p>{t(now >= (hall.openAt ?? 0) ? "screen.go" : "screen.ready")}</p>}
      {phase === "tooClose" && <p>{t("screen.tooClose", { ms: second?.marginMs ?? 0 })}</p>}
      {(phase === "missed" || phase === "closed") && (
        <p data-outcome={last?.outcome}>
          {last === undefined
            ? t("screen.nobody")
            : `${nameOf(hall, last.contestantId, t)} ${t(`screen.outcome.${last.outcome}`)}`}
        </p>
      )}
      {hall.fouls.length > 0 && phase !== "closed" && (
        <p className={styles.fouls}>
          {t("foulsNow", { names: hall.fouls.map((id) => nameOf(hall, id, t)).join("、") })}
        </p>
      )}
    </div>
  );
}
