import type { BlockedShown } from "#app/contracts/ranking-views.ts";
import type { Blocked } from "#app/domain/selection/seats.ts";
import type { DbOrTx } from "#db/client.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { listUnitNames } from "#db/queries/selection-ranking.ts";
import { findRound, listStanding } from "#db/queries/selection-rounds.ts";

/** A round with everybody on its lists, as its list and its explanations are read. */
export async function loadRankedRound(db: DbOrTx, roundId: string) {
  const found = await findRound(db, roundId);
  if (found === null) return null;
  const [candidates, candidateIds, unitNames] = await Promise.all([
    listCandidates(db, roundId),
    listStanding(db, roundId),
    listUnitNames(db),
  ]);
  return { ...found, candidates, candidateIds, unitNames };
}
export type RankedRoundFacts = NonNullable<Awaited<ReturnType<typeof loadRankedRound>>>;

export function blockedShown(
  blocked: Blocked | null,
  unitNames: ReadonlyMap<string, string>,
): BlockedShown | null {
  if (blocked === null) return null;
  const { level, unitId, atMost } = blocked;
  return { level, unit: unitId === null ? null : (unitNames.get(unitId) ?? null), atMost };
}
