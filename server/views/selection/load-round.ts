import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRound } from "#app/domain/access/selection.ts";
import type { Db } from "#db/client.ts";
import { findRound, listStanding } from "#db/queries/selection-rounds.ts";

/** The round with those who stand on its lists: what rights on it are decided by. */
export async function loadRoundForView({ db, input }: { db: Db; input: { roundId: string } }) {
  const found = await findRound(db, input.roundId);
  return found === null ? null : { ...found, candidateIds: await listStanding(db, input.roundId) };
}
export type RoundFacts = NonNullable<Awaited<ReturnType<typeof loadRoundForView>>>;

export const readsRound = ({ actor, facts }: { actor: Actor; facts: RoundFacts }): boolean =>
  mayReadRound(actor, facts);
