import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import type { Constants } from "#app/domain/people/roster-cells.ts";
import type { RosterUnit } from "#app/domain/people/roster-units.ts";
import type { UnitFacts } from "#db/queries/org.ts";

/** The part of the tree an importing person may bring people into. */
export type RosterScope = {
  paths: readonly string[];
  /** The unit the import is kept under. */
  unitId: string;
  /** Units a row may name: of the subtree, and those above it, which rows name too. */
  units: RosterUnit[];
  /** What a file need not say, because it can only be one thing. */
  constants: Constants;
};

export function rosterScope({
  actor,
  units,
}: {
  actor: Actor;
  units: readonly UnitFacts[];
}): RosterScope | null {
  const paths = readablePaths(actor);
  const own = units.filter(({ path }) => paths.some((root) => liesIn(path, root)));
  const above = units.filter(({ path }) => own.some((unit) => liesIn(unit.path, path)));
  const [first] = [...own].sort((a, b) => a.path.length - b.path.length);
  if (first === undefined) return null;
  const [subdistrict, ...otherSubdistricts] = above.filter(({ kind }) => kind === "subdistrict");
  const [community, ...otherCommunities] = own.filter(({ kind }) => kind === "community");
  return {
    paths,
    unitId: first.id,
    units: [...new Set([...above, ...own])].map(({ id, kind, name, parentId }) => ({
      id,
      kind,
      name,
      parentId,
    })),
    constants: {
      ...(subdistrict !== undefined && otherSubdistricts.length === 0
        ? { subdistrict: subdistrict.name }
        : {}),
      ...(community !== undefined && otherCommunities.length === 0 ? { community: community.name } : {}),
    },
  };
}

export const isInScope = (scope: Pick<RosterScope, "paths">, unitPath: string): boolean =>
  scope.paths.some((root) => liesIn(unitPath, root));
