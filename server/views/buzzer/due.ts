import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import * as Press from "#app/domain/buzzer/press.ts";
import type { Db } from "#db/client.ts";
import { findGameById, listEvents, listPlayers } from "#db/queries/buzzer.ts";

/** When a game's open question is to be decided, epoch milliseconds; null: none is open. Read without locks. */
export async function findDue(db: Db, gameId: string): Promise<number | null> {
  const found = await findGameById(db, gameId);
  if (found === null || found.game.status !== "running") return null;
  const { contestId, itemKey, settings } = found.game;
  const [log, players] = await Promise.all([
    listEvents(db, { gameId, sinceAsked: true }),
    listPlayers(db, { contestId, itemKey }),
  ]);
  const rule = { settings, players: players.map((player) => player.contestantId) };
  return Press.dueMs(BuzzerState.of(log, rule), rule);
}
