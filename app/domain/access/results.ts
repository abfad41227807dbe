import { type Actor, holdsFor, holdsInContest } from "./actor.ts";
import { type ContestScope, mayOrganise, mayReadDesk, maySupervise, mayTabulate } from "./contest.ts";

/** Ranking, arithmetic and protocol: the organisers, who holds an office in the contest, and the auditor of the unit. PURE. */
export const mayReadResults = (actor: Actor, contest: ContestScope): boolean =>
  actor.kind !== "device" && (mayReadDesk(actor, contest) || holdsFor(actor, ["auditor"], contest.unitPath));

/** The tabulator checks; who may do it for a performance of which sheets is said by `Verification`. */
export const mayVerify = (actor: Actor, contest: ContestScope): boolean => mayTabulate(actor, contest);

/** Judges' comments before contestants read them: organiser or tabulator. */
export const mayModerate = (actor: Actor, contest: ContestScope): boolean =>
  mayOrganise(actor, contest) || mayTabulate(actor, contest);

export const SIGNING_ROLES = ["headJudge", "supervisor"] as const;
export type SigningRole = (typeof SIGNING_ROLES)[number];

/** A signature is a person's, signed in by name: no device and no program signs. */
export const maySignAs = (actor: Actor, role: SigningRole, contest: ContestScope): boolean =>
  holdsInContest(actor, [role], contest.contestId);

export const mayReadSignOff = (actor: Actor, contest: ContestScope): boolean =>
  mayReadResults(actor, contest);

export const mayPublish = (actor: Actor, contest: ContestScope): boolean => mayOrganise(actor, contest);

/** A contest recorded elsewhere is put into one's own unit or one below it. */
export const mayImportInto = (actor: Actor, unitPath: string): boolean =>
  mayOrganise(actor, { contestId: "", unitPath });

/** One's own slip, and no other. */
export const mayReadSlip = (actor: Actor, contestant: { cadreId: string | null }): boolean =>
  actor.kind === "account" && actor.cadreId !== null && actor.cadreId === contestant.cadreId;

/** Whose slip it is may object to it. */
export const mayAppeal = (actor: Actor, contestant: { cadreId: string | null }): boolean =>
  mayReadSlip(actor, contestant);

/** Appeals are seen by the organisers and those who hold an office. */
export const mayReadAppeals = (actor: Actor, contest: ContestScope): boolean =>
  mayOrganise(actor, contest) ||
  maySupervise(actor, contest) ||
  holdsInContest(actor, ["headJudge", "tabulator"], contest.contestId);

/** Organiser or supervisor, who neither judged in this contest nor is the one who appeals. */
export const mayDecideAppeal = (
  actor: Actor,
  appeal: ContestScope & { judged: boolean; own: boolean },
): boolean =>
  actor.kind === "account" &&
  !appeal.judged &&
  !appeal.own &&
  !holdsInContest(actor, ["judge", "headJudge"], appeal.contestId) &&
  (mayOrganise(actor, appeal) || maySupervise(actor, appeal));
