import { uuidv7 } from "uuidv7";
import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import { listOf } from "#app/domain/selection/selection-rules.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { saveCandidates, updateCandidate } from "#db/queries/selection-candidates.ts";
import type { listNominated } from "#db/queries/selection-nominations.ts";
import type { LockedRound } from "#server/commands/selection/round-facts.ts";
import { named } from "./round-facts.ts";

export type Nominee = { cadreId: string; name: string; unitId: string; post: ReserveKind; basis: string };
type Known = Awaited<ReturnType<typeof listNominated>>;

/** A person stands on one list of a round, and the round has that list. */
export function refusePlaces(given: {
  round: LockedRound["round"];
  known: Known;
  people: readonly Nominee[];
}): { ok: false; refusal: Refusal } | null {
  const { round, known, people } = given;
  if (people.some(({ post }) => listOf(round.rules, post) === null))
    return refused("nomination.no-such-list");
  const standing = new Set(known.flatMap((one) => (one.withdrawnAt === null ? [one.cadreId] : [])));
  const again = people.filter(({ cadreId }) => standing.has(cadreId));
  return again.length === 0 ? null : refused("nomination.on-a-list", named(again));
}

/** Somebody who withdrew comes back on the row they had; what departments stated of them stays theirs. */
export async function saveNominees(
  tx: Tx,
  given: {
    roundId: string;
    known: Known;
    people: readonly Nominee[];
    by: string | null;
    at: Date;
  },
): Promise<void> {
  const { roundId, known, people, by, at } = given;
  const before = new Map(known.map(({ cadreId, id }) => [cadreId, id]));
  const rows = people.map(({ cadreId, unitId, post, basis }) => ({
    ...{ id: before.get(cadreId) ?? uuidv7(), roundId, cadreId, unitId, post, basis },
    ...{ nominatedBy: by, nominatedAt: at },
  }));
  const fresh = rows.filter(({ cadreId }) => !before.has(cadreId));
  if (fresh.length > 0) await saveCandidates(tx, fresh);
  for (const { id, ...row } of rows.filter(({ cadreId }) => before.has(cadreId)))
    await updateCandidate(tx, {
      ...{ candidateId: id, ...row, withdrawnAt: null, withdrawReason: null },
      ...{ votes: null, facts: null, gates: null, eligible: null },
    });
}
