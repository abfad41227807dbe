import { type Actor, holdsFor, holdsInContest } from "./actor.ts";
import { type ContestScope, mayOrganise, maySupervise, mayTabulate } from "./contest.ts";

/**
 * Who does what with a written paper on the staff's side. PURE.
 * Nobody who competes in the contest reads anything of it, whatever else they are. Before the paper has closed its
 * questions and answers are its organisers' alone.
 */
export type PaperScope = ContestScope & {
  /** Cadres who compete. */
  competitors: ReadonlySet<string>;
  /** Nobody can answer any more. */
  closed: boolean;
};

const competes = (actor: Actor, scope: PaperScope): boolean =>
  actor.kind === "contestant" ||
  (actor.kind === "account" && actor.cadreId !== null && scope.competitors.has(actor.cadreId));

/** Blueprint, draw, preview, print, seal, record. */
export const mayEditPaper = (actor: Actor, scope: PaperScope): boolean =>
  mayOrganise(actor, scope) && !competes(actor, scope);

/** Blind, and only once nobody answers any more: the page shows what a good answer names. */
export const mayGrade = (actor: Actor, scope: PaperScope): boolean =>
  holdsInContest(actor, ["grader"], scope.contestId) && !competes(actor, scope);

/** Tabulator, supervisor and auditor read after the end. */
export const mayReadPaper = (actor: Actor, scope: PaperScope): boolean =>
  mayEditPaper(actor, scope) || (scope.closed && looksOn(actor, scope) && !competes(actor, scope));

/** The state of the paper and who sits, without a question: those who run the contest, at any time. */
export const mayWatchPaper = (actor: Actor, scope: PaperScope): boolean =>
  mayEditPaper(actor, scope) ||
  mayGrade(actor, scope) ||
  ((looksOn(actor, scope) || holdsInContest(actor, ["host", "headJudge"], scope.contestId)) &&
    !competes(actor, scope));

const looksOn = (actor: Actor, scope: PaperScope): boolean =>
  mayTabulate(actor, scope) ||
  maySupervise(actor, scope) ||
  (actor.kind === "account" && holdsFor(actor, ["auditor"], scope.unitPath));
