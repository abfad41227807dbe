import type { Tx } from "#db/client.ts";
import { listStanding, lockRound } from "#db/queries/selection-rounds.ts";
import type { LockedRound } from "#server/commands/selection/round-facts.ts";

/** The round under its lock, for people who need not manage anybody: each command asks for their own right. */
export async function loadAnyRound(tx: Tx, { roundId }: { roundId: string }): Promise<LockedRound | null> {
  const found = await lockRound(tx, roundId);
  return found === null ? null : { ...found, candidateIds: await listStanding(tx, roundId) };
}

/** So many names are told; the rest is a number. */
const NAMED = 8;
export const named = (people: readonly { name: string }[]) => ({
  names: people.slice(0, NAMED).map(({ name }) => name),
  n: people.length,
});
