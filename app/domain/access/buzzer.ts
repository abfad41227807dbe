import type { Actor } from "./actor.ts";
import {
  type ContestScope,
  mayActAsHeadJudge,
  mayOrganise,
  mayRunDesk,
  maySupervise,
  mayTabulate,
} from "./contest.ts";
import { isContestant } from "./pass.ts";

/** Who does what in a buzzer final. PURE. */

/** Rule and questions: whoever organises the contest. */
export const mayPrepareBuzzer = (actor: Actor, contest: ContestScope): boolean => mayOrganise(actor, contest);

/** Asking, opening, skipping, taking back: the desk. */
export const mayHostBuzzer = (actor: Actor, contest: ContestScope): boolean => mayRunDesk(actor, contest);

/** Right or wrong, a close order, points by hand: the desk or the head judge. */
export const mayJudgeAnswers = (actor: Actor, contest: ContestScope): boolean =>
  mayRunDesk(actor, contest) || mayActAsHeadJudge(actor, contest);

/** The desk shows the answers before they are given. */
export const mayReadBuzzerDesk = (actor: Actor, contest: ContestScope): boolean =>
  mayJudgeAnswers(actor, contest) || maySupervise(actor, contest) || mayTabulate(actor, contest);

/** The points enter the contest through whoever runs the desk or tabulates. */
export const mayRecordBuzzer = (actor: Actor, contest: ContestScope): boolean =>
  mayRunDesk(actor, contest) || mayTabulate(actor, contest);

/** A button is pressed by its contestant's own device. */
export const mayPress = (actor: Actor, contestantId: string): boolean =>
  actor.kind === "system" || isContestant(actor, contestantId);
