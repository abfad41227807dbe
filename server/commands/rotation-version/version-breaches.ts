import type { RotationProblem, Shortage, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { DbOrTx } from "#db/client.ts";
import { listCommunityNames } from "#db/queries/rotation-versions.ts";

type No = { ok: false; refusal: Refusal };

/** Communities that a sentence names; more are counted. */
const MOST_NAMED = 5;

/** Why slots cannot be a plan: places for which the rules leave nobody, or rules the verifier finds broken. */
export async function refuseBroken(
  db: DbOrTx,
  given: {
    problem: RotationProblem;
    slots: readonly Slot[];
    shortages: readonly Shortage[];
    uncovered?: readonly Pick<Slot, "communityId" | "period">[];
  },
): Promise<No | null> {
  const { problem, slots, uncovered = [] } = given;
  if (uncovered.length > 0)
    return refused("rotation-version.uncovered", { n: uncovered.length, ...(await placesOf(db, uncovered)) });
  const allowed = given.shortages.flatMap(({ personId, missing }) =>
    missing.map((area) => ({ personId, area })),
  );
  const breaches = verifyRotation({ problem, slots, allowed });
  if (breaches.length === 0) return null;
  const places = breaches.flatMap(({ communityId, period }) =>
    communityId === null || period === null ? [] : [{ communityId, period }],
  );
  return refused("rotation-version.breaks-rules", { n: breaches.length, ...(await placesOf(db, places)) });
}

/** Communities by name, periods as people count them. */
async function placesOf(db: DbOrTx, places: readonly Pick<Slot, "communityId" | "period">[]) {
  const communities = [...new Set(places.map(({ communityId }) => communityId))];
  const names = await listCommunityNames(db, communities.slice(0, MOST_NAMED));
  const periods = [...new Set(places.map(({ period }) => period + 1))].sort((one, other) => one - other);
  return { communities: [...names.values()], periods: periods.map(String) };
}
