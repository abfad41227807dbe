import { z } from "zod";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadOrganisation, PEOPLE_ROLES } from "#app/domain/access/people.ts";
import { type CommunityKind, ORG_UNIT_KINDS, type OrgUnitKind } from "#app/domain/people/organisation.ts";
import { listUnitsWithin, type UnitFacts } from "#db/queries/org.ts";
import { countCadresWithin } from "#db/queries/org-tree.ts";
import { fitsUnder, mayChangeUnits } from "#server/commands/people/unit-rules.ts";
import { defineView } from "#server/views/define-view.ts";

export type TreeUnit = {
  id: string;
  /** Null: at the top of what this reader sees. */
  parentId: string | null;
  kind: OrgUnitKind;
  name: string;
  code: string;
  /** Of a community: what kind of place it is. */
  communityKind: CommunityKind | null;
  /** Cadres of the unit itself, and with all units below it. */
  cadres: { own: number; below: number };
  /** May be renamed and moved by this reader. */
  mayChange: boolean;
  /** Levels this reader may add under it, or move under it. */
  takes: OrgUnitKind[];
};

const SEES_TREE = new Set<string>([...PEOPLE_ROLES, "systemAdministrator"]);

/** The subtrees an actor sees: one that lies in another is not named twice. */
export function treePaths(actor: Actor): string[] {
  if (actor.kind === "system") return [""];
  if (actor.kind !== "account") return [];
  const paths = actor.grants.flatMap(({ role, unitPath }) =>
    unitPath !== null && SEES_TREE.has(role) ? [unitPath] : [],
  );
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  );
}

/** Every unit counts for itself and for all above it. */
function sumUp(units: readonly UnitFacts[], own: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { id, path } of units) {
    const people = own.get(id) ?? 0;
    for (const above of path.split("/").slice(0, -1)) sums.set(above, (sums.get(above) ?? 0) + people);
  }
  return sums;
}

/** The tree as far as the reader's own units reach: the levels beside are not in it. */
export const organisation = defineView({
  name: "organisation.tree",
  input: z.object({}),
  load: async ({ db, actor }) => {
    const paths = treePaths(actor);
    const [units, own] = await Promise.all([listUnitsWithin(db, paths), countCadresWithin(db, paths)]);
    return { units, own };
  },
  allow: ({ actor }) => mayReadOrganisation(actor),
  project: ({ units, own }, { viewer }): { units: TreeUnit[] } => {
    const seen = new Set(units.map(({ id }) => id));
    const below = sumUp(units, own);
    return {
      units: units.map(({ id, parentId, kind, name, code, path, communityKind }) => {
        const mayChange = mayChangeUnits(viewer, path);
        return {
          id,
          parentId: parentId !== null && seen.has(parentId) ? parentId : null,
          kind,
          name,
          code,
          communityKind,
          cadres: { own: own.get(id) ?? 0, below: below.get(id) ?? 0 },
          mayChange,
          takes: mayChange ? ORG_UNIT_KINDS.filter((child) => fitsUnder(child, kind)) : [],
        };
      }),
    };
  },
});
