import type { ContestScope } from "#app/domain/access/contest.ts";
import type { BuzzerEvent, LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerStatus } from "#app/domain/buzzer/buzzer-settings.ts";
import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listEvents, listPlayers, lockGame, savingEvents, wakingTimers } from "#db/queries/buzzer.ts";
import type { ContestEvent } from "#server/commands/record.ts";

/** A game with its row locked, and what its log comes to. */
export type GameFacts = {
  scope: ContestScope;
  contestStatus: ContestStatus;
  gameId: string;
  itemKey: string;
  status: BuzzerStatus;
  rule: BuzzerState.BuzzerRule;
  log: LogEntry[];
  state: BuzzerState.BuzzerState;
};

/** `sinceAsked`: only the question under way, without the points of those before. */
export async function loadGame(
  tx: Tx,
  given: { gameId: string; sinceAsked: boolean },
): Promise<GameFacts | null> {
  const found = await lockGame(tx, given.gameId);
  if (found === null) return null;
  const { game, contestId, contestStatus, unitPath } = found;
  const { itemKey, status, settings } = game;
  const [log, players] = await Promise.all([listEvents(tx, given), listPlayers(tx, { contestId, itemKey })]);
  const rule = { settings, players: players.map((player) => player.contestantId) };
  const state = BuzzerState.of(log, rule);
  const scope = { contestId, unitPath };
  return { scope, contestStatus, gameId: given.gameId, itemKey, status, rule, log, state };
}

const UNDER_WAY: ReadonlySet<ContestStatus> = new Set(["live", "review"]);

/** Refuses `buzzer.contest-not-live` and `buzzer.not-running`. */
export function unlessRunning(facts: GameFacts): { ok: false; refusal: Refusal } | null {
  if (!UNDER_WAY.has(facts.contestStatus)) return refused("buzzer.contest-not-live");
  return facts.status === "running" ? null : refused("buzzer.not-running");
}

/** The statements that add to the log; the decision's timers are told. */
export const addingEvents = (
  tx: Tx,
  given: { facts: GameFacts; events: readonly BuzzerEvent[]; by: string; at: Date },
) => {
  const { facts, events, by, at } = given;
  const after = facts.log.at(-1)?.seq ?? 0;
  return [savingEvents(tx, { gameId: facts.gameId, after, events, by, at }), wakingTimers(facts.gameId)];
};

/** The rooms read the game's log again, and no performance. */
export const gameChanged = (facts: Pick<GameFacts, "scope">, type: `buzzer-${string}`): ContestEvent[] => [
  { contestId: facts.scope.contestId, type, performanceIds: [] },
];
