import { type Actor, holdsAnywhere, holdsFor, liesIn } from "./actor.ts";
import type { Role } from "./roles.ts";

/**
 * The question bank belongs to a unit. Organisers of the unit or above write it and review one another; the auditor
 * reads; organisers below read what is reviewed. PURE.
 */
const WRITERS = ["districtOrganiser", "subdistrictManager"] as const satisfies readonly Role[];
const READERS = [...WRITERS, "auditor"] as const satisfies readonly Role[];

export const mayWriteBank = (actor: Actor, unitPath: string): boolean =>
  actor.kind === "system" || holdsFor(actor, WRITERS, unitPath);

/** Some bank at all: whether the menu shows it. */
export const mayOpenBank = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, READERS);
export const mayWriteSomeBank = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, WRITERS);

/** Drafts, versions and notes: of the unit's own readers. */
export const mayReadWholeQuestion = (actor: Actor, unitPath: string): boolean =>
  actor.kind === "system" || holdsFor(actor, READERS, unitPath);

/** Organisers of units below see the reviewed wording. */
export const mayReadReviewed = (actor: Actor, unitPath: string): boolean =>
  mayReadWholeQuestion(actor, unitPath) ||
  (actor.kind === "account" &&
    actor.grants.some(
      ({ role, unitPath: own }) =>
        own !== null && WRITERS.some((known) => known === role) && liesIn(own, unitPath),
    ));

/** Paths of the subtrees whose banks the actor reads whole; the system reads all. */
export function bankPaths(actor: Actor): string[] {
  if (actor.kind === "system") return [""];
  if (actor.kind !== "account") return [];
  return actor.grants.flatMap(({ role, unitPath }) =>
    unitPath !== null && READERS.some((known) => known === role) ? [unitPath] : [],
  );
}
