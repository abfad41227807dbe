import { type Actor, holdsAnywhere, holdsFor, liesIn } from "./actor.ts";
import type { Role } from "./roles.ts";

/**
 * The roster under graded management (domain "People and organisation"): each record has exactly one managing level;
 * the levels above read, the levels beside see nothing. The managing level of a record is the nearest unit, from its
 * own upwards, that has a manager. PURE.
 */
export const PEOPLE_ROLES = [
  "districtOrganiser",
  "subdistrictManager",
  "communityManager",
] as const satisfies readonly Role[];

/** `managedPaths`: paths of all units that have a manager. Null: nobody manages the record yet. */
export function managingPathOf({
  unitPath,
  managedPaths,
}: {
  unitPath: string;
  managedPaths: readonly string[];
}): string | null {
  let nearest: string | null = null;
  for (const path of managedPaths) {
    if (liesIn(unitPath, path) && path.length > (nearest?.length ?? 0)) nearest = path;
  }
  return nearest;
}

/** Paths of the subtrees whose people the actor reads; the system reads all. */
export function readablePaths(actor: Actor): string[] {
  if (actor.kind === "system") return [""];
  if (actor.kind !== "account") return [];
  return actor.grants.flatMap(({ role, unitPath }) =>
    unitPath !== null && PEOPLE_ROLES.some((known) => known === role) ? [unitPath] : [],
  );
}

export const mayReadPeople = (actor: Actor, unitPath: string): boolean =>
  actor.kind === "system" || holdsFor(actor, PEOPLE_ROLES, unitPath);

/**
 * Whoever reads a part of the roster also brings in files for it: the levels above collect those of the levels below.
 */
export const mayListPeople = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, PEOPLE_ROLES);

/** Change a record, or see its identity number and phone in full: the managing level alone. */
export const mayManagePeople = (actor: Actor, record: { managingPath: string | null }): boolean =>
  actor.kind === "system" ||
  (actor.kind === "account" &&
    record.managingPath !== null &&
    actor.grants.some(
      ({ role, unitPath }) =>
        unitPath === record.managingPath && PEOPLE_ROLES.some((known) => known === role),
    ));

/** Units are made, named and moved by the district and by whoever keeps the accounts. */
export const mayManageOrganisation = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, ["systemAdministrator", "districtOrganiser"]);

export const mayReadOrganisation = (actor: Actor): boolean =>
  mayManageOrganisation(actor) || holdsAnywhere(actor, PEOPLE_ROLES);

/**
 * Moving somebody to another unit: their managing level, which gives the right to manage away with them, or a level
 * above both units. The new unit need not agree. Nobody moves themselves.
 */
export function mayTransferCadre(
  actor: Actor,
  person: { cadreId: string; managingPath: string | null; fromPath: string; toPath: string },
): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind !== "account" || actor.cadreId === person.cadreId) return false;
  const isAboveBoth = actor.grants.some(
    ({ role, unitPath }) =>
      unitPath !== null &&
      PEOPLE_ROLES.some((known) => known === role) &&
      [person.fromPath, person.toPath].every((path) => path !== unitPath && liesIn(path, unitPath)),
  );
  return isAboveBoth || mayManagePeople(actor, person);
}
