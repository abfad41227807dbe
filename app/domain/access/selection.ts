import { type Actor, holdsFor, liesIn } from "./actor.ts";
import { isOwn, mayOpenDaily } from "./daily.ts";
import { mayReadPeople, PEOPLE_ROLES } from "./people.ts";

/**
 * Reserve selection under graded management: the district or a subdistrict holds a round of its own people; the managers
 * below nominate and read their own; nobody has a hand in a list they stand on (domain "Separation of duties"). PURE.
 */
export type RoundRight = {
  /** The unit whose people are selected from. */
  unitPath: string;
  /** Everybody who stands on one of its lists and has not withdrawn. */
  candidateIds: readonly string[];
};

const HOLDERS = ["districtOrganiser", "subdistrictManager"] as const;

const stands = (actor: Actor, round: RoundRight): boolean =>
  round.candidateIds.some((cadreId) => isOwn(actor, cadreId));

/** Pages of rounds and of the reserve. */
export const mayOpenSelection = mayOpenDaily;

/** A round of this unit's people: the district's organiser, or the manager of the subdistrict itself. */
export const mayCreateRound = (actor: Actor, { unitPath }: { unitPath: string }): boolean =>
  actor.kind === "system" || holdsFor(actor, HOLDERS, unitPath);

/** Every step of a round, and everything of everybody on its lists. */
export const mayHoldRound = (actor: Actor, round: RoundRight): boolean =>
  mayCreateRound(actor, round) && !stands(actor, round);

/** That there is a round, its rules and how far it is: everybody who manages somebody of the unit. */
export const mayReadRound = (actor: Actor, { unitPath }: { unitPath: string }): boolean =>
  mayCreateRound(actor, { unitPath }) ||
  (actor.kind === "account" &&
    actor.grants.some(
      (grant) => PEOPLE_ROLES.some((known) => known === grant.role) && liesIn(grant.unitPath ?? "", unitPath),
    ));

export type CandidateRight = RoundRight & { cadreId: string; personPath: string };

/** The person's managers and the levels above, never oneself; oneself where the rules allow it is another right. */
export const mayNominate = (
  actor: Actor,
  person: { cadreId: string; personPath: string; unitPath: string },
): boolean =>
  !isOwn(actor, person.cadreId) &&
  liesIn(person.personPath, person.unitPath) &&
  (actor.kind === "system" || mayReadPeople(actor, person.personPath));

/** One's own, one's people's, or all of a round one holds. */
export const mayReadCandidate = (actor: Actor, candidate: CandidateRight): boolean =>
  isOwn(actor, candidate.cadreId) ||
  mayHoldRound(actor, candidate) ||
  (mayReadPeople(actor, candidate.personPath) && !stands(actor, candidate));
