import { OnPlan } from "#app/contracts/rotation.ts";
import type { PlanSettings, ShownPair } from "#app/contracts/rotation-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { mayHoldRotation, mayReadRotation } from "#app/domain/access/rotation.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listKinPairs, listNames } from "#db/queries/rotation-setup.ts";
import { loadScope } from "#server/commands/rotation/load-scope.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView } from "./load-plan.ts";

async function load({ db, input }: { db: Db; input: { planId: string } }) {
  const found = await loadPlanForView({ db, input });
  if (found === null) return null;
  const { settings } = found.plan;
  const named = [
    ...settings.members.map(({ personId }) => personId),
    ...settings.posts.flatMap(({ incumbentA, incumbentB }) => [incumbentA, incumbentB]),
    ...settings.blocked.map(({ personId }) => personId),
    ...settings.barred.map(({ personId }) => personId),
  ].filter((id) => id !== "");
  const [scope, names, pairs] = await Promise.all([
    loadScope(db, { unitPath: found.unitPath, exceptId: found.plan.id }),
    listNames(db, [...new Set(named)]),
    listKinPairs(db, found.unitPath),
  ]);
  return { ...found, scope, names, pairs };
}

const shownPair = (
  viewer: Actor,
  {
    pair,
    name,
    unitName,
    unitPath,
    otherName,
    otherUnitName,
    otherPath,
  }: Awaited<ReturnType<typeof listKinPairs>>[number],
): ShownPair => ({
  ...{ id: pair.id, name, unitName, otherName, otherUnitName, relation: pair.relation },
  mayEnd:
    mayReadPeople(viewer, unitPath) &&
    mayReadPeople(viewer, otherPath) &&
    !isOwn(viewer, pair.cadreId) &&
    !isOwn(viewer, pair.otherId),
});

/** Settings with reasons of leave and recusals: for who manages, not for who only rotates. */
export const planSettings = defineView({
  name: "rotation.plan-settings",
  input: OnPlan,
  load,
  allow: ({ actor, facts }) => mayReadRotation(actor, { ...facts, memberIds: [] }),
  project(facts, { viewer, now }): PlanSettings {
    const { plan, scope, names, pairs, unitPath } = facts;
    const reads = mayReadPeople(viewer, unitPath);
    return {
      ...{ id: plan.id, title: plan.title, status: plan.status, revision: plan.revision },
      settings: plan.settings,
      scope: { ...scope, reserves: [...scope.reserves] },
      names: Object.fromEntries(names),
      pairs: reads ? pairs.map((pair) => shownPair(viewer, pair)) : [],
      today: dayOf(now),
      may: { hold: mayHoldRotation(viewer, facts) && plan.status !== "ended", pair: reads },
    };
  },
});
