import type { CommunityKind, OrgUnitKind } from "#app/domain/people/organisation.ts";

/** What the page is given (server/views/organisation). */
export type Unit = {
  id: string;
  parentId: string | null;
  kind: OrgUnitKind;
  name: string;
  code: string;
  communityKind: CommunityKind | null;
  cadres: { own: number; below: number };
  mayChange: boolean;
  takes: readonly OrgUnitKind[];
};

/** One line of the tree as it is drawn, with what ARIA wants to know of it. */
export type TreeRow = {
  unit: Unit;
  /** From 1. */
  level: number;
  /** Null: there is nothing below. */
  expanded: boolean | null;
  position: number;
  brothers: number;
};

export type Tree = {
  byId: ReadonlyMap<string, Unit>;
  children: ReadonlyMap<string | null, readonly Unit[]>;
};

/** Brothers stay in the order given. */
export function treeOf(units: readonly Unit[]): Tree {
  const children = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const brothers = children.get(unit.parentId);
    if (brothers === undefined) children.set(unit.parentId, [unit]);
    else brothers.push(unit);
  }
  return { byId: new Map(units.map((unit) => [unit.id, unit])), children };
}

export const childrenOf = (tree: Tree, unitId: string | null): readonly Unit[] =>
  tree.children.get(unitId) ?? [];

/** Those above a unit, the nearest first. */
export function above(tree: Tree, unit: Unit): Unit[] {
  const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
  return parent === undefined ? [] : [parent, ...above(tree, parent)];
}

/** The unit and all below it. */
export function withBelow(tree: Tree, unit: Unit): Unit[] {
  return [unit, ...childrenOf(tree, unit.id).flatMap((child) => withBelow(tree, child))];
}

/** Units whose name or code holds the text. */
export function findUnits(units: readonly Unit[], text: string): Unit[] {
  const sought = text.trim().toLowerCase();
  if (sought === "") return [];
  return units.filter(({ name, code }) => `${name}\n${code}`.toLowerCase().includes(sought));
}

/** The lines in sight. While something is sought: what was found and all above it, opened. */
export function rowsInSight(
  tree: Tree,
  state: { open: ReadonlySet<string>; found: readonly Unit[] | null },
): TreeRow[] {
  const { found } = state;
  const kept = found === null ? null : new Set(found.flatMap((unit) => [unit, ...above(tree, unit)]));
  const isOpen = (unit: Unit) => (kept === null ? state.open.has(unit.id) : true);
  const below = (parentId: string | null, level: number): TreeRow[] => {
    const brothers = childrenOf(tree, parentId).filter((unit) => kept === null || kept.has(unit));
    return brothers.flatMap((unit, index) => {
      const inside = childrenOf(tree, unit.id).filter((child) => kept === null || kept.has(child));
      const expanded = inside.length === 0 ? null : isOpen(unit);
      const row = { unit, level, expanded, position: index + 1, brothers: brothers.length };
      return expanded === true ? [row, ...below(unit.id, level + 1)] : [row];
    });
  };
  return below(null, 1);
}

/** Where a unit may be moved: what takes its kind, but not its own parent nor anything of itself. */
export function placesFor(tree: Tree, unit: Unit): Unit[] {
  const own = new Set(withBelow(tree, unit));
  return [...tree.byId.values()].filter(
    (other) => other.takes.includes(unit.kind) && other.id !== unit.parentId && !own.has(other),
  );
}
