import { OnPlan } from "#app/contracts/rotation.ts";
import type { PlanOverview } from "#app/contracts/rotation-views.ts";
import { coverageOf, peopleByAreasLed } from "#app/domain/rotation/coverage.ts";
import { planStep } from "#app/domain/rotation/plan-step.ts";
import { daysOf } from "#app/domain/rotation/rotation-settings.ts";
import { settingsProblems } from "#app/domain/rotation/settings-problems.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listSlots } from "#db/queries/rotation-plans.ts";
import {
  listNames,
  listPlanVersions,
  listRaters,
  listUncovered,
  listUnsignedHandovers,
} from "#db/queries/rotation-setup.ts";
import { loadScope } from "#server/commands/rotation/load-scope.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView, readsPlan } from "./load-plan.ts";
import { currentOf } from "./plan-coverage.ts";

/** Named in the list of what changes next; the calendar has all. */
const NAMED = 10;
/** The head and the mentor assess each stint. */
const RATERS = 2;

async function load({ db, input, now }: { db: Db; input: { planId: string }; now: Date }) {
  const found = await loadPlanForView({ db, input });
  if (found === null) return null;
  const today = dayOf(now);
  const settings = found.published?.settings ?? found.plan.settings;
  const { planId } = input;
  const [slots, raters, scope, versions, handovers, uncovered] = await Promise.all([
    found.published === null ? [] : listSlots(db, found.published.id),
    listRaters(db, planId),
    loadScope(db, { unitPath: found.unitPath, exceptId: planId }),
    listPlanVersions(db, [planId]),
    listUnsignedHandovers(db, planId),
    listUncovered(db, { planId, day: today }),
  ]);
  const names = await listNames(db, [...new Set(slots.map(({ aId }) => aId))]);
  return { ...found, today, settings, slots, raters, scope, versions, handovers, uncovered, names };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** How far a plan is, what is open, and what comes next. */
export const planOverview = defineView({
  name: "rotation.plan-overview",
  input: OnPlan,
  load,
  allow: ({ actor, facts }) => readsPlan({ actor, facts }),
  project(facts): PlanOverview {
    const { plan, published, settings, today } = facts;
    const current = currentOf(settings, today);
    const rows = covered(facts, current);
    const open = openOf(facts, rows);
    const runs = published !== null && current >= 0 && current < settings.periods;
    return {
      next: planStep({ status: plan.status, open, current, periods: settings.periods }),
      peopleByLed: published === null ? [] : peopleByAreasLed(rows),
      period: runs ? { number: current + 1, ...daysOf(settings, current) } : null,
      changes: published === null ? null : changesOf(facts, current + 1),
      open,
    };
  },
});

const covered = ({ settings, slots, raters }: Facts, current: number) =>
  coverageOf({
    ...{ members: settings.members, current, assessments: raters },
    slots: slots.map(({ aId, ...slot }) => ({ ...slot, a: aId })),
  });

function openOf(facts: Facts, rows: ReturnType<typeof covered>): PlanOverview["open"] {
  const { plan, scope, versions, handovers, uncovered, today, raters } = facts;
  const ledCells = rows.flatMap(({ personId, cells }) =>
    cells.filter(({ state }) => state === "done").map(({ area }) => ({ personId, area })),
  );
  const given = ledCells.reduce(
    (sum, { personId, area }) =>
      sum +
      new Set(
        raters.filter((each) => each.personId === personId && each.area === area).map(({ rater }) => rater),
      ).size,
    0,
  );
  return {
    problems: settingsProblems(plan.settings, scope).filter(({ warning }) => !warning).length,
    drafts: versions.filter(({ status }) => status === "draft").length,
    handovers: handovers.length,
    lateHandovers: handovers.filter(({ dueOn }) => dueOn < today).length,
    uncovered: uncovered.length,
    assessments: ledCells.length * RATERS - given,
  };
}

/** Posts whose A changes at the beginning of a period. */
function changesOf({ settings, slots, names, scope }: Facts, period: number): PlanOverview["changes"] {
  if (period <= 0 || period >= settings.periods) return null;
  const before = new Map(
    slots
      .filter((slot) => slot.period === period - 1)
      .map(({ communityId, area, aId }) => [`${communityId} ${area}`, aId]),
  );
  const changed = slots.flatMap(({ communityId, area, aId, period: at }) => {
    const from = before.get(`${communityId} ${area}`);
    if (at !== period || from === undefined || from === aId) return [];
    const communityName = scope.communities.find(({ id }) => id === communityId)?.name ?? "";
    return [{ communityName, area, from: names.get(from) ?? "", to: names.get(aId) ?? "" }];
  });
  return {
    fromOn: daysOf(settings, period).fromOn,
    total: changed.length,
    posts: changed.slice(0, NAMED),
  };
}
