import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRound, type RoundRight } from "#app/domain/access/selection.ts";
import type { Tx } from "#db/client.ts";
import { listStanding, lockRound, type PlacedRound } from "#db/queries/selection-rounds.ts";

export type LockedRound = PlacedRound & RoundRight;

/** The round under its lock with those who stand on its lists; null also for who may not know of it. */
export async function loadLockedRound({
  tx,
  input,
  actor,
}: {
  tx: Tx;
  input: { roundId: string };
  actor: Actor;
}): Promise<LockedRound | null> {
  const found = await lockRound(tx, input.roundId);
  if (found === null || !mayReadRound(actor, found)) return null;
  return { ...found, candidateIds: await listStanding(tx, input.roundId) };
}

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Rounds belong to no contest. Details hold ids and counts, never names, points or words. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
