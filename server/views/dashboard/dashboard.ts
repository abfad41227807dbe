import { DashboardFilter } from "#app/contracts/dashboard.ts";
import type { DashboardView, FigureShown, UnitRow } from "#app/contracts/dashboard-views.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import type { FigureWindow } from "#app/domain/daily/figure-window.ts";
import { FIGURE_KEYS, figureOf, MAIN_FIGURES, type Source, sourceOf } from "#app/domain/daily/figures.ts";
import { dayOf } from "#app/text/time.ts";
import { atOneMoment, findFirstDays } from "#db/queries/dashboard.ts";
import { listUnits } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";
import { type Amounts, amountsIn, valueIn } from "./amounts.ts";
import { askedOf, type UnitScope, unitScopeOf } from "./scope.ts";

/** The figures of what the reader reads, as of any day, with those of another day. */
export const dashboard = defineView({
  name: "dashboard.figures",
  input: DashboardFilter,
  load: async ({ db, input, actor, now }) => {
    if (!mayOpenDaily(actor)) return null;
    const [units, firstDays] = await Promise.all([listUnits(db), findFirstDays(db)]);
    const scope = unitScopeOf({ units, actor, input });
    const asked = askedOf({ input, scope, now });
    const known = Object.values(firstDays).some((first) => first !== null && first <= asked.compare);
    // Side by side: the figures of a day are of one moment, and no figure is made of two days.
    const amountsOf = (window: FigureWindow) =>
      atOneMoment(db, (tx) => amountsIn(tx, { unitIds: scope.unitIds, window }));
    const [after, before] = await Promise.all([
      amountsOf(asked.window),
      known ? amountsOf(asked.compareWindow) : null,
    ]);
    const shown = unitChoices({ units, paths: readablePaths(actor) });
    return { asked, scope, firstDays, after, before, units: shown };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: ({ asked, scope, firstDays, after, before, units }, { now }): DashboardView => {
    const figures = figuresShown({
      unitIds: scope.unitIds,
      compare: asked.compare,
      firstDays,
      after,
      before,
    });
    return {
      ...{ asked, figures, units, today: dayOf(now) },
      rows: rowsOf({ scope, amounts: after }),
      empty: figures.every(({ now: value }) => value.part === 0),
    };
  },
});

/** Nothing is compared with a day before the first record there is: that would not be a change but a beginning. */
function figuresShown(given: {
  unitIds: readonly string[];
  compare: string;
  firstDays: Readonly<Record<Source, string | null>>;
  after: Amounts;
  before: Amounts | null;
}): FigureShown[] {
  const { unitIds, compare, firstDays, after, before } = given;
  return FIGURE_KEYS.map((key) => {
    const first = firstDays[sourceOf(figureOf(key))];
    const comparable = before !== null && first !== null && first <= compare;
    return {
      key,
      now: valueIn(after, { key, unitIds }),
      before: comparable ? valueIn(before, { key, unitIds }) : null,
    };
  });
}

function rowsOf({ scope, amounts }: { scope: UnitScope; amounts: Amounts }): UnitRow[] {
  const rows = scope.parts.map(({ unit, own, unitIds }) => ({
    ...{ unitId: unit.id, name: unit.name, own },
    values: Object.fromEntries(MAIN_FIGURES.map((key) => [key, valueIn(amounts, { key, unitIds })])),
  }));
  // What belongs to no part is told only where there is something.
  return rows.filter(({ own, values }) => !own || Object.values(values).some(({ part }) => part > 0));
}
