import type { LiveClock } from "#app/contracts/live.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import { clockText } from "#app/ui/data/clock-text.ts";

export type ClockFace = {
  state: Clock.ClockState;
  zone: Clock.Zone;
  elapsedMs: number;
  /** Time left as people read it; over the limit with a plus. */
  remaining: string;
  /** Time that has passed, whole seconds. */
  elapsed: string;
};

/** The clock of a live view as the domain's clock. */
export const clockOf = (live: LiveClock): Clock.Clock => ({
  startedAtMs: live.startedAt ?? null,
  beforeMs: live.beforeMs,
  stoppedMs: live.stopped === true ? live.beforeMs : null,
});

/** What a clock shows at an instant of the server. */
export function faceOf({
  live,
  clock = clockOf(live),
  now,
}: {
  live: LiveClock;
  clock?: Clock.Clock;
  now: number;
}): ClockFace {
  const elapsedMs = Clock.reading(clock, now);
  const limits = { limitMs: live.limitMs, minimumMs: live.minimumMs ?? null, warningMs: live.warningMs };
  return {
    state: Clock.stateOf(clock),
    zone: Clock.zoneOf(limits, elapsedMs),
    elapsedMs,
    remaining: clockText(live.limitMs - elapsedMs),
    elapsed: clockText(Math.floor(elapsedMs / 1000) * 1000),
  };
}
