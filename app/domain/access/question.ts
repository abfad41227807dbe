import type { Actor } from "./actor.ts";
import { type ContestScope, mayActAsHeadJudge, mayOrganise, mayRunDesk } from "./contest.ts";

/** Sealed questions of policy answers and incidents. PURE. */

/** Choosing and sealing the questions, and showing the seed afterwards. */
export const maySealQuestions = (actor: Actor, contest: ContestScope): boolean => mayOrganise(actor, contest);

/** Drawing for whoever stands there. */
export const mayDrawQuestion = (actor: Actor, contest: ContestScope): boolean => mayRunDesk(actor, contest);

/** Taking a drawn question back: a faulty slip is no matter for the desk alone. */
export const mayDiscardQuestion = (actor: Actor, contest: ContestScope): boolean =>
  mayActAsHeadJudge(actor, contest) || mayOrganise(actor, contest);
