import type { MakeVersionInput } from "#app/contracts/rotation-version.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { ok, type Refusal, type Result, refused } from "#app/domain/shared/refusal.ts";
import type { DbOrTx } from "#db/client.ts";
import { readRotationFacts, rotationProblem } from "#server/rotation/rotation-facts.ts";
import { currentPeriod, type PlanFacts, refuseLeft, refuseUnlessOpen } from "./version-facts.ts";

type No = { ok: false; refusal: Refusal };

/** From which period on a plan is made anew, or why none can be made. `today`: YYYY-MM-DD. */
function outlineOf(given: {
  facts: PlanFacts;
  input: MakeVersionInput;
  today: string;
}): Result<{ from: number }> {
  const { facts, input, today } = given;
  const { plan, inForce } = facts;
  const closed = refuseUnlessOpen(facts) ?? refuseSettings(plan.settings);
  if (closed !== null) return closed;
  if (input.revision !== null && input.revision !== plan.revision)
    return refused("rotation-version.settings-changed");
  if (inForce === null) return ok({ from: 0 });
  const { settings } = inForce.version;
  const current = currentPeriod(settings, today);
  const from = input.fromPeriod ?? current + 1;
  if (current >= settings.periods || (input.fromPeriod === null && from >= plan.settings.periods))
    return refused("rotation-version.over");
  if (from < current) return refused("rotation-version.from-past", { first: current + 1 });
  if (from >= plan.settings.periods)
    return refused("rotation-version.from-beyond", { periods: plan.settings.periods });
  return from > 0 && !keepsPast({ settings, next: plan.settings })
    ? refused("rotation-version.past-changed")
    : ok({ from });
}

function refuseSettings({ members, posts }: RotationSettings): No | null {
  if (posts.length === 0) return refused("rotation-version.no-posts");
  if (members.length === 0) return refused("rotation-version.no-members");
  const rotating = new Set(members.map(({ personId }) => personId));
  const without = posts.filter(
    ({ incumbentA, incumbentB }) =>
      [incumbentA, incumbentB].some((id) => id === "" || rotating.has(id)) || incumbentA === incumbentB,
  );
  return without.length === 0 ? null : refused("rotation-version.no-incumbents", { n: without.length });
}

/** What has begun was counted in the same months and at the same posts. */
function keepsPast({ settings, next }: { settings: RotationSettings; next: RotationSettings }): boolean {
  const postsOf = ({ posts }: RotationSettings) =>
    posts
      .map(({ communityId, area }) => `${communityId} ${area}`)
      .sort()
      .join();
  return (
    settings.firstMonth === next.firstMonth &&
    settings.monthsPerPeriod === next.monthsPerPeriod &&
    postsOf(settings) === postsOf(next)
  );
}

/** What a version made now has to do. */
export async function problemOf(
  db: DbOrTx,
  given: { facts: PlanFacts; input: MakeVersionInput; today: string },
): Promise<Result<RotationProblem>> {
  const outline = outlineOf(given);
  if (!outline.ok) return outline;
  const { settings } = given.facts.plan;
  const left = await refuseLeft(db, settings);
  if (left !== null) return left;
  const facts = await readRotationFacts(db, settings);
  const inForce = given.facts.inForce?.slots ?? null;
  return ok(rotationProblem({ settings, facts, from: outline.value.from, inForce }));
}
