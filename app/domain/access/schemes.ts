import { type Actor, liesIn } from "./actor.ts";
import { managingPathOf, mayManagePeople, PEOPLE_ROLES } from "./people.ts";

/**
 * Schemes under graded management: a scheme belongs to a district or a subdistrict and is kept by that unit's managing
 * level alone; everybody who manages people reads those of the levels above (their people are counted by them) once they
 * are in force, and all of the levels below. PURE.
 */
export const SCHEME_UNIT_KINDS = ["district", "subdistrict"] as const;

export const mayManageScheme = (
  actor: Actor,
  { unitPath, managedPaths }: { unitPath: string; managedPaths: readonly string[] },
): boolean => mayManagePeople(actor, { managingPath: managingPathOf({ unitPath, managedPaths }) });

export const mayReadScheme = (
  actor: Actor,
  { unitPath, status }: { unitPath: string; status: "draft" | "inForce" | "ended" },
): boolean =>
  actor.kind === "system" ||
  (actor.kind === "account" &&
    actor.grants.some(
      (grant) =>
        grant.unitPath !== null &&
        PEOPLE_ROLES.some((role) => role === grant.role) &&
        (liesIn(unitPath, grant.unitPath) || (status !== "draft" && liesIn(grant.unitPath, unitPath))),
    ));
