import { uuidv7 } from "uuidv7";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import { followStage } from "#app/domain/contest/stage.ts";
import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findLastStampAt, saveStamp } from "#db/queries/clock.ts";
import { type PerformanceChanges, savePerformance } from "#db/queries/performances.ts";
import { saveStage } from "#db/queries/stages.ts";
import { type Done, done } from "../define-command.ts";
import { clockChanges, clockOf, loadPerformance, type PerformanceFacts, unlessLive } from "./stage-facts.ts";

export type ClockFacts = PerformanceFacts & { lastStampMs: number | null };

/** What a press came to: the reading in milliseconds, when it counted, and whose time that is. */
export type Pressed = { readingMs: number; at: number; source: "device" | "server" };

export async function loadClock(tx: Tx, performanceId: string): Promise<ClockFacts | null> {
  const facts = await loadPerformance(tx, performanceId);
  if (facts === null) return null;
  const last = await findLastStampAt(tx, performanceId);
  return { ...facts, lastStampMs: last?.getTime() ?? null };
}

type PressInput = {
  press: Clock.Press;
  facts: ClockFacts;
  pressedAt: number | undefined;
  now: Date;
  actor: Actor;
  reason?: string;
};

/**
 * One press of the clock: the rule, the stamp, the performance's state, and the screen that follows.
 * Refuses `stage.not-live`, the rule of the state the performance is in, `stage.stage-taken` (a stop is taken back
 * while somebody else is on the stage) and the rule of the clock's state.
 */
export function pressClock(input: PressInput): Done<Pressed> | { ok: false; refusal: Refusal } {
  const { press, facts, now } = input;
  const notLive = unlessLive(facts);
  if (notLive !== null) return notLive;
  const status = Clock.statusAfter({ press, status: facts.performance.status, who: facts.who });
  if (!status.ok) return status;
  if (facts.onStageId !== facts.performance.id && press !== "reset")
    return refused("stage.stage-taken", { who: facts.who });
  const { atMs, source } = Clock.acceptedAt({
    pressedAtMs: input.pressedAt ?? null,
    nowMs: now.getTime(),
    lastStampMs: facts.lastStampMs,
  });
  const clock = Clock.press({ clock: clockOf(facts.performance), press, atMs });
  if (!clock.ok) return clock;
  const readingMs = Clock.reading(press === "reset" ? clockOf(facts.performance) : clock.value, atMs);
  return record({
    ...input,
    clock: clock.value,
    status: status.value,
    pressed: { readingMs, at: atMs, source },
  });
}

function record(
  input: PressInput & { clock: Clock.Clock; status: PerformanceStatus; pressed: Pressed },
): Done<Pressed> {
  const { facts, press, pressed, actor } = input;
  const { scope, performance } = facts;
  const screen = screenAfter(input);
  const changes: PerformanceChanges = { ...clockChanges(input.clock), status: input.status };
  return done(pressed, {
    write: async (tx) => {
      await savePerformance(tx, { id: performance.id, changes, scored: true });
      await saveStamp(tx, {
        id: uuidv7(),
        performanceId: performance.id,
        kind: press,
        at: new Date(pressed.at),
        readingMs: pressed.readingMs,
        by: actorKey(actor),
        reason: input.reason ?? null,
      });
      if (screen !== facts.screen) await saveStage(tx, { panelId: scope.panelId, screen });
    },
    audit: {
      contestId: scope.contestId,
      details: {
        performanceId: performance.id,
        press,
        ...pressed,
        ...(input.reason ? { reason: input.reason } : {}),
      },
    },
    events: [
      {
        contestId: scope.contestId,
        type: PAST_TENSE[press],
        performanceIds: screen === facts.screen ? [performance.id] : null,
      },
    ],
  });
}

const PAST_TENSE: Record<Clock.Press, string> = {
  start: "clock-started",
  pause: "clock-paused",
  resume: "clock-resumed",
  stop: "clock-stopped",
  reset: "clock-reset",
};

const screenAfter = ({ press, facts }: PressInput) => {
  if (press === "start" || press === "resume") return followStage(facts.screen, "begin");
  return press === "stop" ? followStage(facts.screen, "leave") : facts.screen;
};
