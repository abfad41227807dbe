import { type Actor, holdsFor, holdsInContest } from "./actor.ts";

/** What an access rule must know of a contest. */
export type ContestScope = { contestId: string; unitPath: string };

const ORGANISERS = ["districtOrganiser", "subdistrictManager"] as const;

/** Organisers run contests of their own unit and of the units below it. */
export const mayOrganise = (actor: Actor, contest: ContestScope): boolean =>
  actor.kind === "system" || holdsFor(actor, ORGANISERS, contest.unitPath);

/** The desk is run by the organiser or the contest's host. */
export const mayRunDesk = (actor: Actor, contest: ContestScope): boolean =>
  mayOrganise(actor, contest) || holdsInContest(actor, ["host"], contest.contestId);

/** Everything of a contest is read by its organisers and those who hold an office in it (judges read their seat only). */
export const mayReadDesk = (actor: Actor, contest: ContestScope): boolean =>
  mayRunDesk(actor, contest) ||
  holdsInContest(actor, ["headJudge", "tabulator", "supervisor", "timekeeper"], contest.contestId) ||
  (actor.kind === "device" && actor.contestId === contest.contestId && actor.role === "headJudge");

/** Locking, returning, accepting: the head judge, signed in or at the head judge's seat. */
export const mayActAsHeadJudge = (actor: Actor, contest: ContestScope): boolean =>
  holdsInContest(actor, ["headJudge"], contest.contestId) ||
  (actor.kind === "device" && actor.contestId === contest.contestId && actor.role === "headJudge");

/** The clock: the timekeeper's device, a signed-in timekeeper, or the desk where no timekeeper sits. */
export const mayKeepTime = (actor: Actor, contest: ContestScope): boolean =>
  mayRunDesk(actor, contest) ||
  holdsInContest(actor, ["timekeeper"], contest.contestId) ||
  (actor.kind === "device" && actor.contestId === contest.contestId && actor.role === "timekeeper");

export const mayTabulate = (actor: Actor, contest: ContestScope): boolean =>
  holdsInContest(actor, ["tabulator"], contest.contestId);

export const maySupervise = (actor: Actor, contest: ContestScope): boolean =>
  holdsInContest(actor, ["supervisor"], contest.contestId);

/** A judge writes only the sheets of the seat the device is paired to. */
export const mayScoreAs = (actor: Actor, seat: { seatId: string }): boolean =>
  actor.kind === "device" && actor.seatId === seat.seatId && actor.scoring !== "none";
