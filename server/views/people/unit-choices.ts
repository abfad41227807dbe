import type { UnitChoice } from "#app/contracts/people-views.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import type { UnitFacts } from "#db/queries/org.ts";

/** Units of the subtrees in the order of the tree, to choose from; compounds and grids register nobody. */
export function unitChoices({
  units,
  paths,
}: {
  units: readonly UnitFacts[];
  paths: readonly string[];
}): UnitChoice[] {
  const shown = units.filter(
    ({ kind, path }) => kind !== "compound" && kind !== "grid" && paths.some((root) => liesIn(path, root)),
  );
  const children = new Map<string | null, UnitFacts[]>();
  const ids = new Set(shown.map(({ id }) => id));
  for (const unit of shown) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): UnitChoice[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
      .flatMap((unit) => [
        { id: unit.id, kind: unit.kind, name: unit.name, depth },
        ...walk(unit.id, depth + 1),
      ]);
  return walk(null, 0);
}
