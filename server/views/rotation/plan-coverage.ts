import { ReadCoverage } from "#app/contracts/rotation.ts";
import type { CoveragePerson, PlanCoverage } from "#app/contracts/rotation-views.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import {
  type CoverageRow,
  countsByArea,
  coverageOf,
  peopleByAreasLed,
} from "#app/domain/rotation/coverage.ts";
import { monthOf, periodOn, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listSlots } from "#db/queries/rotation-plans.ts";
import { listNames, listRaters } from "#db/queries/rotation-setup.ts";
import { loadScope } from "#server/commands/rotation/load-scope.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView } from "./load-plan.ts";

/** The period of today; −1 before the first, the number of periods after the last. */
export const currentOf = (settings: RotationSettings, today: string): number =>
  periodOn(settings, today) ?? (today < monthOf(settings, 0) ? -1 : settings.periods);

async function load({ db, input, now }: { db: Db; input: { planId: string }; now: Date }) {
  const found = await loadPlanForView({ db, input });
  if (found === null) return null;
  const settings = found.published?.settings ?? found.plan.settings;
  const [slots, raters, scope, names] = await Promise.all([
    found.published === null ? [] : listSlots(db, found.published.id),
    listRaters(db, input.planId),
    loadScope(db, { unitPath: found.unitPath, exceptId: input.planId }),
    listNames(
      db,
      settings.members.map(({ personId }) => personId),
    ),
  ]);
  const leads = slots.map(({ aId, ...slot }) => ({ ...slot, a: aId }));
  const current = currentOf(settings, dayOf(now));
  const rows = coverageOf({ members: settings.members, slots: leads, current, assessments: raters });
  return { ...found, settings, raters, scope, names, rows };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Who has led which area, of the plan in force; by the own community of a person where asked. */
export const planCoverage = defineView({
  name: "rotation.plan-coverage",
  input: ReadCoverage,
  load,
  allow: ({ actor, facts }) => mayReadRotation(actor, { ...facts, memberIds: [] }),
  project(facts, { input }): PlanCoverage {
    const { scope, rows, published } = facts;
    const known = scope.communities.some(({ id }) => id === input.community);
    const home = new Map(scope.reserves.map(({ personId, communityId }) => [personId, communityId]));
    const shown = known ? rows.filter(({ personId }) => home.get(personId) === input.community) : rows;
    return {
      ...{ title: facts.plan.title, number: published?.number ?? null, total: rows.length },
      communities: [...scope.communities],
      communityId: known ? input.community : "",
      people: shown
        .map((row) => shownPerson(facts, row))
        .sort((one, other) => one.led - other.led || one.name.localeCompare(other.name, "zh-CN")),
      byArea: countsByArea(shown),
      byLed: peopleByAreasLed(shown),
    };
  },
});

function shownPerson({ scope, names, settings, raters }: Facts, row: CoverageRow): CoveragePerson {
  const communityName = (id: string | null) => scope.communities.find((each) => each.id === id)?.name ?? null;
  const reserve = scope.reserves.find(({ personId }) => personId === row.personId);
  return {
    ...{ personId: row.personId, reserveId: reserve?.reserveId ?? null, led: row.led },
    name: names.get(row.personId) ?? "",
    communityName: communityName(reserve?.communityId ?? null),
    cells: row.cells.map((cell) => ({
      ...cell,
      month: cell.period === null ? null : monthOf(settings, cell.period),
      communityName: communityName(cell.communityId),
      missing:
        cell.state !== "done"
          ? []
          : (["head", "mentor"] as const).filter(
              (rater) =>
                !raters.some(
                  (each) => each.personId === row.personId && each.area === cell.area && each.rater === rater,
                ),
            ),
    })),
  };
}
