import { ListPlans } from "#app/contracts/rotation.ts";
import type { ListedPlan } from "#app/contracts/rotation-views.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { mayCreatePlan, mayOpenRotation } from "#app/domain/access/rotation.ts";
import { monthOf, periodOn } from "#app/domain/rotation/rotation-settings.ts";
import { lastMonthOf } from "#app/domain/rotation/settings-proposal.ts";
import { dayOf } from "#app/text/time.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { listPlansWithin, type PlacedPlan } from "#db/queries/rotation-plans.ts";
import { listLeads, listPlanVersions } from "#db/queries/rotation-setup.ts";
import { defineView } from "#server/views/define-view.ts";

type Leads = Awaited<ReturnType<typeof listLeads>>;
type Versions = Awaited<ReturnType<typeof listPlanVersions>>;

/** Plans of the units somebody manages and of those below them; counts, no names. */
export const planList = defineView({
  name: "rotation.plan-list",
  input: ListPlans,
  async load({ db, actor }) {
    const paths = readablePaths(actor);
    const plans = await listPlansWithin(db, paths);
    const ids = plans.map(({ plan }) => plan.id);
    const [units, leads, versions] = await Promise.all([
      listUnitsWithin(db, paths),
      listLeads(db, ids),
      listPlanVersions(db, ids),
    ]);
    return { plans, units, leads, versions };
  },
  allow: ({ actor }) => mayOpenRotation(actor),
  project: ({ plans, units, leads, versions }, { viewer, input, now }) => ({
    total: plans.length,
    rows: plans
      .filter(
        ({ plan }) =>
          plan.title.toLowerCase().includes(input.title.toLowerCase()) &&
          (input.state === "" || plan.status === input.state),
      )
      .map((placed) => listed({ placed, leads, versions, today: dayOf(now) })),
    may: {
      create: units.some(
        ({ kind, path }) =>
          (kind === "subdistrict" || kind === "community") && mayCreatePlan(viewer, { unitPath: path }),
      ),
    },
  }),
});

function listed(given: { placed: PlacedPlan; leads: Leads; versions: Versions; today: string }): ListedPlan {
  const { plan, unitName } = given.placed;
  const inForce = given.versions.find(({ planId, status }) => planId === plan.id && status === "published");
  const settings = inForce?.settings ?? plan.settings;
  const now = inForce === undefined ? null : periodOn(settings, given.today);
  const isOver = inForce !== undefined && given.today >= monthOf(settings, settings.periods);
  const reached = isOver ? settings.periods : (now ?? -1);
  const members = new Set(settings.members.map(({ personId }) => personId));
  return {
    ...{ id: plan.id, title: plan.title, status: plan.status, unitName },
    ...{ from: settings.firstMonth, to: lastMonthOf(settings), periods: settings.periods },
    ...{ members: settings.members.length, posts: settings.posts.length },
    period: now === null || plan.status !== "published" ? null : now + 1,
    led: given.leads.filter(
      ({ planId, personId, period }) => planId === plan.id && members.has(personId) && period <= reached,
    ).length,
    toLead: settings.members.reduce((sum, { areas }) => sum + areas.length, 0),
  };
}
