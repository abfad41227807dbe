import type { Actor } from "./actor.ts";
import { type ContestScope, mayRunDesk } from "./contest.ts";

/** Admission passes (准考证): they let a contestant's own devices in to paper and buzzer. PURE. */

/** Whoever runs the desk hands the passes out. */
export const mayIssuePasses = (actor: Actor, contest: ContestScope): boolean => mayRunDesk(actor, contest);

/** A signed-in cadre needs no pass for a contest they compete in. */
export const mayEnterAs = (actor: Actor, contestant: { cadreId: string | null }): boolean =>
  actor.kind === "account" && actor.cadreId !== null && actor.cadreId === contestant.cadreId;

/** A contestant's device reads what is that contestant's. */
export const isContestant = (actor: Actor, contestantId: string): boolean =>
  actor.kind === "contestant" && actor.contestantId === contestantId;
