import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRound, type RoundRight } from "#app/domain/access/selection.ts";
import type { Tx } from "#db/client.ts";
import { listStanding, lockRound, type PlacedRound } from "#db/queries/selection-rounds.ts";

export type RoundFacts = PlacedRound & RoundRight;

/** The round under its lock with those who stand on its lists, for anybody. */
export async function loadAnyRound(tx: Tx, { roundId }: { roundId: string }): Promise<RoundFacts | null> {
  const found = await lockRound(tx, roundId);
  return found === null ? null : { ...found, candidateIds: await listStanding(tx, roundId) };
}

/** Null also for who may not know of the round. */
export async function loadRound(given: {
  tx: Tx;
  input: { roundId: string };
  actor: Actor;
}): Promise<RoundFacts | null> {
  const found = await loadAnyRound(given.tx, given.input);
  return found !== null && mayReadRound(given.actor, found) ? found : null;
}

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Rounds belong to no contest. Details hold ids and counts, never names, votes or words about people. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});

/** So many names are told; the rest is a number. */
const NAMED = 8;
export const named = (people: readonly { name: string }[]) => ({
  names: people.slice(0, NAMED).map(({ name }) => name),
  n: people.length,
});
