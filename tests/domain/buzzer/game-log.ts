import type { BuzzerEvent, LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import { type BuzzerSettings, USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import type { BuzzerRule } from "#app/domain/buzzer/buzzer-state.ts";
import type { Press } from "#app/domain/buzzer/press.ts";

export const OPEN_MS = 1_000_000;
export const PLAYERS = ["a", "b", "c"] as const;

export const ruleOf = (settings: Partial<BuzzerSettings> = {}): BuzzerRule => ({
  settings: { ...USUAL_SETTINGS, ...settings },
  players: PLAYERS,
});

/** Events as a log: numbered from 1, ten seconds apart. */
export const logOf = (...events: BuzzerEvent[]): LogEntry[] =>
  events.map((event, index) => ({
    seq: index + 1,
    atMs: OPEN_MS + index * 10_000,
    by: "system:test",
    event,
  }));

export const asked = (position = 1): BuzzerEvent => ({ type: "asked", position });
export const opened = (position = 1, openMs = OPEN_MS): BuzzerEvent => ({ type: "opened", position, openMs });
export const pressed = (contestantId: string, afterMs = 100, position = 1): BuzzerEvent => ({
  type: "pressed",
  position,
  ...measured(contestantId, afterMs),
});
export const fouled = (contestantId: string, position = 1): BuzzerEvent => ({
  type: "fouled",
  position,
  ...measured(contestantId, -50),
});
export const judged = (
  contestantId: string,
  outcome: "right" | "wrong" | "pass" | "timeOut",
  position = 1,
): BuzzerEvent => ({ type: "judged", position, contestantId, outcome });

/** The order as it stands in the log: who, and how far behind the first. */
export const decided = (order: [string, number][], tooClose = false, position = 1): BuzzerEvent => ({
  type: "decided",
  position,
  order: order.map(([contestantId, marginMs]) => ({
    contestantId,
    fairMs: OPEN_MS + 100 + marginMs,
    uncertaintyMs: 5,
    marginMs,
  })),
  tooClose,
});

const measured = (contestantId: string, afterMs: number) => ({
  contestantId,
  pressId: `press-${contestantId}`,
  claimedMs: OPEN_MS + afterMs,
  uncertaintyMs: 5,
  receivedMs: OPEN_MS + afterMs + 20,
  boundMs: 40,
  fairMs: OPEN_MS + afterMs,
});

/** A press `afterMs` after the opening of a contestant who knows of it, over a line of 20 ms. */
export const pressOf = (contestantId: string, afterMs: number, changes: Partial<Press> = {}): Press => ({
  contestantId,
  pressId: `press-${contestantId}`,
  position: 1,
  opening: 2,
  claimedMs: OPEN_MS + afterMs,
  uncertaintyMs: 5,
  receivedMs: OPEN_MS + afterMs + 20,
  measuredBoundMs: 40,
  ...changes,
});
