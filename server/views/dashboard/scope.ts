import type { DashboardFilterValue } from "#app/contracts/dashboard.ts";
import type { Asked } from "#app/contracts/dashboard-views.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { readDays, windowOf } from "#app/domain/daily/figure-window.ts";
import { dayOf } from "#app/text/time.ts";
import type { UnitFacts } from "#db/queries/org.ts";

/** The units a page is about: the one asked for, else all the reader reads. A unit outside of that is as good as none. */
export type UnitScope = {
  /** Subtrees shown, none inside another. */
  roots: UnitFacts[];
  own: boolean;
  unitIds: string[];
  /** The parts the roots are compared by. */
  parts: { unit: UnitFacts; own: boolean; unitIds: string[] }[];
};

export function unitScopeOf(given: {
  units: readonly UnitFacts[];
  actor: Actor;
  input: Pick<DashboardFilterValue, "unit" | "own">;
}): UnitScope {
  const { units, actor, input } = given;
  const readable = rootsOf(units, readablePaths(actor));
  const chosen = units.find(
    ({ id, path }) => id === input.unit && readable.some((root) => liesIn(path, root.path)),
  );
  const roots = chosen === undefined ? readable : [chosen];
  const own = chosen !== undefined && input.own;
  const parts = own ? [] : partsOf(units, roots);
  const unitIds =
    own && chosen !== undefined ? ownIdsOf(units, chosen) : roots.flatMap((root) => idsWithin(units, root));
  return { roots, own, unitIds, parts };
}

function rootsOf(units: readonly UnitFacts[], paths: readonly string[]): UnitFacts[] {
  const within = units.filter(({ path }) => paths.some((root) => liesIn(path, root)));
  return within.filter(
    ({ path }) => !within.some((above) => above.path !== path && liesIn(path, above.path)),
  );
}

const isPart = ({ kind }: UnitFacts): boolean => kind === "subdistrict" || kind === "community";
const childrenOf = (units: readonly UnitFacts[], { id }: UnitFacts): UnitFacts[] =>
  units.filter((unit) => unit.parentId === id && isPart(unit)).sort((a, b) => a.position - b.position);
const idsWithin = (units: readonly UnitFacts[], { path }: UnitFacts): string[] =>
  units.filter((unit) => liesIn(unit.path, path)).map(({ id }) => id);

/** The unit itself with its compounds and grids, without the subdistricts and communities below it. */
function ownIdsOf(units: readonly UnitFacts[], unit: UnitFacts): string[] {
  const below = childrenOf(units, unit);
  return units
    .filter(({ path }) => liesIn(path, unit.path) && !below.some((child) => liesIn(path, child.path)))
    .map(({ id }) => id);
}

function partsOf(units: readonly UnitFacts[], roots: readonly UnitFacts[]): UnitScope["parts"] {
  const whole = (unit: UnitFacts) => ({ unit, own: false, unitIds: idsWithin(units, unit) });
  const [first, second] = roots;
  if (first === undefined) return [];
  if (second !== undefined) return roots.map(whole);
  const below = childrenOf(units, first);
  if (below.length === 0) return [];
  return [...below.map(whole), { unit: first, own: true, unitIds: ownIdsOf(units, first) }];
}

export function askedOf(given: { input: DashboardFilterValue; scope: UnitScope; now: Date }): Asked {
  const { input, scope, now } = given;
  const typed = { day: input.day, compare: input.compare };
  const { day, compare, problems } = readDays({ ...typed, today: dayOf(now) });
  const [root] = scope.roots;
  return {
    unitId: root !== undefined && root.id === input.unit ? root.id : null,
    own: scope.own,
    unitNames: scope.roots.map(({ name }) => name),
    ...{ day, compare, typed, problems, choice: input.window },
    window: windowOf({ day, choice: input.window }),
    compareWindow: windowOf({ day: compare, choice: input.window }),
  };
}
