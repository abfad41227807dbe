import type { BuzzerEvent } from "#app/domain/buzzer/buzzer-event.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import type { ReplayEntry } from "./replay-page.tsx";
import styles from "./set-up.module.css";

type Names = ReadonlyMap<string, string>;

/** Every step of the log; a click goes to it. */
export function ReplayLog(props: {
  log: readonly ReplayEntry[];
  step: number;
  names: Names;
  onStep: (step: number) => void;
}) {
  const t = useText(buzzerText);
  const { log, step, names, onStep } = props;
  const undone = new Set(log.flatMap(({ event }) => (event.type === "undone" ? [event.seq] : [])));
  return (
    <table className={styles.log}>
      <thead>
        <tr>
          <th>{t("replay.at")}</th>
          <th>{t("replay.event")}</th>
        </tr>
      </thead>
      <tbody>
        {log.map(({ seq, atMs, event }, index) => (
          <tr key={seq} data-current={index + 1 === step} data-later={index + 1 > step}>
            <td className={styles.figures}>{timeOfDay(atMs)}</td>
            <td>
              <button type="button" onClick={() => onStep(index + 1)}>
                {seq}. {sentenceOf({ event, log, seq, names, t })} {undone.has(seq) && t("replay.undone")}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Say = ReturnType<typeof useText<(typeof buzzerText)["zh-CN"]>>;
type Said = { event: BuzzerEvent; log: readonly ReplayEntry[]; seq: number; names: Names; t: Say };

function sentenceOf(said: Said): string {
  const { event, names, t } = said;
  const name = "contestantId" in event ? (names.get(event.contestantId) ?? "") : "";
  switch (event.type) {
    case "asked":
      return t("replay.events.asked", { position: event.position });
    case "pressed":
    case "cameLate":
      return pressSentence({ ...said, event }, name);
    case "fouled":
      return t("replay.events.fouled", { name });
    case "decided":
      return t(event.tooClose ? "replay.events.tooClose" : "replay.events.decided", {
        order: event.order
          .map(({ contestantId, marginMs }) => `${names.get(contestantId) ?? ""} +${marginMs} ms`)
          .join("、"),
      });
    case "judged":
      return t("replay.events.judged", { name, outcome: t(`replay.outcome.${event.outcome}`) });
    case "closed":
      return t(`replay.events.${event.cause}`);
    case "adjusted": {
      const points = Decimal.text({ units: event.points, digits: 2 });
      return t("replay.events.adjusted", {
        name,
        points: event.points > 0 ? `+${points}` : points,
        reason: event.reason,
      });
    }
    case "undone":
      return t("replay.events.undone", { seq: event.seq });
    default:
      return t(`replay.events.${event.type}`);
  }
}

/** Milliseconds since the button lit. */
function pressSentence(
  { event, log, seq, t }: Said & { event: Extract<BuzzerEvent, { type: "pressed" | "cameLate" }> },
  name: string,
): string {
  if (event.byHand === true) return t("replay.events.byHand", { name });
  const opened = log.findLast((entry) => entry.seq < seq && entry.event.type === "opened")?.event;
  const openMs = opened?.type === "opened" ? opened.openMs : event.receivedMs;
  return t(`replay.events.${event.type}`, {
    name,
    fair: Math.round(event.fairMs - openMs),
    arrived: Math.round(event.receivedMs - openMs),
  });
}
