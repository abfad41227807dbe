import { type Actor, holdsAnywhere, holdsFor, holdsInContest } from "./actor.ts";
import { type ContestScope, mayOrganise, mayReadDesk } from "./contest.ts";

/** Who sets a contest up. PURE. */

const ORGANISERS = ["districtOrganiser", "subdistrictManager"] as const;

/** A contest belongs to a unit; whoever organises that unit makes it. */
export const mayCreateContest = (actor: Actor, unitPath: string): boolean =>
  actor.kind === "system" || holdsFor(actor, ORGANISERS, unitPath);

/** Somewhere at all: whether the button is drawn. */
export const mayCreateSomeContest = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, ORGANISERS);

/** The pages of a contest's set-up are open to its organisers and to those who hold an office in it. */
export const mayReadSetup = (actor: Actor, contest: ContestScope): boolean =>
  actor.kind === "system" ||
  (actor.kind === "account" &&
    (mayReadDesk(actor, contest) || holdsInContest(actor, ["grader"], contest.contestId)));

export const mayEditSetup = (actor: Actor, contest: ContestScope): boolean => mayOrganise(actor, contest);
