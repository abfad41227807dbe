import type { ReactNode } from "react";
import * as Clock from "#app/domain/contest/clock.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { clock as clockText } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { type AskKind, askAbout } from "./ask-requests.ts";
import { clockOf } from "./clock-face.ts";
import { type OrderedPerformance, whoOf } from "./desk-facts.ts";
import type { NextAction } from "./next-action.ts";
import type { Shortcut } from "./shortcut.ts";
import { KeyCap } from "./shortcut-switch.tsx";
import styles from "./stage-card.module.css";
import type { StageCardProps } from "./stage-card.tsx";

type Props = StageCardProps & { action: NextAction };

/** Only what can be done now is there; the next thing to do stands out. */
export function StageActions(props: Props) {
  const { current, next, panelId, run, busy, mayRun, keysOn, action } = props;
  const t = useText(deskText);
  if (!mayRun) return null;
  const status = current?.status;
  const free = status !== "called" && status !== "onStage";
  return (
    <div className={styles.actions}>
      {free && (
        <ActionButton
          tone={action === "call" ? "primary" : "secondary"}
          size="large"
          disabled={next === null}
          busy={busy === "call"}
          onClick={() => void run("call", { panelId })}
        >
          {t("stage.call")}
          <KeyCap of="call" on={keysOn} />
        </ActionButton>
      )}
      {current !== null && <ClockButtons {...props} current={current} />}
      {!free && (
        <ActionButton
          tone={action === "close" ? "primary" : "secondary"}
          size="large"
          busy={busy === "close"}
          onClick={() => void run("close", { panelId })}
        >
          {t("stage.close")}
          <KeyCap of="close" on={keysOn} />
        </ActionButton>
      )}
      {current !== null && <TurnButtons {...props} current={current} />}
    </div>
  );
}

/** What is seldom pressed: small, each with its reason. */
export function RareActions(props: Props) {
  const { current, mayRun } = props;
  return current === null || !mayRun ? null : (
    <div className={styles.rare}>
      <RareButtons {...props} current={current} />
    </div>
  );
}

type Of = Props & { current: OrderedPerformance };

function ClockButtons({ current, action, run, busy, keysOn }: Of) {
  const t = useText(deskText);
  if (current.clock === undefined) return null;
  const { id: performanceId, status } = current;
  const state = Clock.stateOf(clockOf(current.clock));
  const button = (intent: "start" | "stop" | "pause" | "resume", key: Shortcut): ReactNode => (
    <ActionButton
      key={intent}
      tone={action === intent ? "primary" : "secondary"}
      size="large"
      busy={busy === intent}
      onClick={() => void run(intent, { performanceId })}
    >
      {t(`stage.${intent}`)}
      <KeyCap of={key} on={keysOn} />
    </ActionButton>
  );
  if (status === "scoring") return state === "stopped" ? button("resume", "pauseResume") : null;
  if (status !== "called" && status !== "onStage") return null;
  return (
    <>
      {state === "idle" && button("start", "startStop")}
      {(state === "running" || state === "paused") && button("stop", "startStop")}
      {state === "running" && button("pause", "pauseResume")}
      {state === "paused" && button("resume", "pauseResume")}
    </>
  );
}

type RareKind = Exclude<AskKind, "breach">;

/** Which of the rarer steps a state allows; each asks for its reason. */
const RARE: Partial<Record<OrderedPerformance["status"], readonly RareKind[]>> = {
  called: ["fault", "absent"],
  onStage: ["fault", "reset", "disqualify"],
  scoring: ["correct", "disqualify"],
  technicalFault: ["absent", "disqualify"],
  absent: ["reinstate"],
  disqualified: ["reinstate"],
};

function RareButtons({ view, current, run, ask }: Of) {
  const t = useText(deskText);
  const { id: performanceId, status } = current;
  const who = whoOf(view, current.contestantId);
  const reading = current.elapsedMs === undefined ? undefined : clockText(current.elapsedMs);
  const timed = (kind: RareKind) =>
    kind === "reset" || kind === "correct" ? current.clock !== undefined : true;
  return (RARE[status] ?? []).filter(timed).map((kind) => (
    <ActionButton
      key={kind}
      size="small"
      onClick={() => ask(askAbout(kind, { t, run, performanceId, who, reading }))}
    >
      {t(`stage.${kind}`)}
    </ActionButton>
  ));
}

/** Back to waiting after a wrong call, back on stage after a fault. */
function TurnButtons({ current, run, busy }: Of) {
  const t = useText(deskText);
  const { id: performanceId, status } = current;
  const button = (intent: "withdrawCall" | "restart", label: string, press: () => void) => (
    <ActionButton key={label} size="large" busy={busy === intent} onClick={press}>
      {label}
    </ActionButton>
  );
  if (status === "called") {
    return button("withdrawCall", t("stage.withdraw"), () => void run("withdrawCall", { performanceId }));
  }
  if (status !== "technicalFault") return null;
  return (
    <>
      {button("restart", t("stage.restartKeep"), () => void run("restart", { performanceId, clock: "keep" }))}
      {button(
        "restart",
        t("stage.restartReset"),
        () => void run("restart", { performanceId, clock: "reset" }),
      )}
    </>
  );
}
