import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRound } from "#app/domain/access/selection.ts";
import type { Tx } from "#db/client.ts";
import { listStanding, lockRound } from "#db/queries/selection-rounds.ts";

/** The round under its lock with those who stand on its lists; null also for who may not know of it. */
export async function loadRound(given: { tx: Tx; input: { roundId: string }; actor: Actor }) {
  const found = await lockRound(given.tx, given.input.roundId);
  if (found === null || !mayReadRound(given.actor, found)) return null;
  return { ...found, candidateIds: await listStanding(given.tx, given.input.roundId) };
}

/** Rounds belong to no contest. Details hold ids and counts, never names or points. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
