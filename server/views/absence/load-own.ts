import type { OwnStint } from "#app/contracts/my-rotation-views.ts";
import { stintsOf } from "#app/domain/rotation/own-stints.ts";
import type { Db } from "#db/client.ts";
import { listActing, listOwnAbsences, listPlanIdsOf, listStandIns } from "#db/queries/absences.ts";
import { listOwnHandovers } from "#db/queries/own-rotation.ts";
import { findPlan } from "#db/queries/rotation-plans.ts";
import { type PlanInForce, readPlanInForce } from "#server/commands/absence/plans-in-force.ts";

/** Closed handovers shown beside the open ones. */
const CLOSED = 10;

/** Everything of rotation that is about one person. */
export async function loadOwnRotation(db: Db, { cadreId, today }: { cadreId: string; today: string }) {
  const plans: PlanInForce[] = [];
  for (const planId of await listPlanIdsOf(db, cadreId)) {
    const found = await findPlan(db, planId);
    const plan = found === null ? null : await readPlanInForce(db, found);
    if (plan !== null) plans.push(plan);
  }
  const [absences, acting, handovers, standIns] = await Promise.all([
    listOwnAbsences(db, cadreId),
    listActing(db, { cadreId, fromOn: today }),
    listOwnHandovers(db, { cadreId, closed: CLOSED }),
    Promise.all(
      plans.map(({ planId }) => listStandIns(db, { planId, fromOn: "0001-01-01", toOn: "9999-12-31" })),
    ),
  ]);
  const stints = plans.flatMap((plan) => ownStints(cadreId, plan));
  return { plans, absences, acting, handovers, standIns: standIns.flat(), stints };
}
export type OwnRotation = Awaited<ReturnType<typeof loadOwnRotation>>;

const communityOf = (plan: PlanInForce, id: string): string =>
  plan.communities.find((community) => community.id === id)?.name ?? "";

const ownStints = (cadreId: string, plan: PlanInForce): OwnStint[] =>
  stintsOf(cadreId, plan.held).map(({ communityId, partnerId, area, role, fromOn, toOn }) => ({
    key: [plan.planId, communityId, area, role, fromOn].join("-"),
    ...{ planId: plan.planId, plan: plan.title, area, role, fromOn, toOn },
    community: communityOf(plan, communityId),
    partner: plan.people.get(partnerId)?.name ?? "",
  }));
