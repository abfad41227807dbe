import type { Actor } from "./actor.ts";
import {
  type ContestScope,
  mayActAsHeadJudge,
  mayKeepTime,
  mayRunDesk,
  maySupervise,
  mayTabulate,
} from "./contest.ts";

/** What an access rule must know of a panel's stage. PURE. */
export type StageScope = ContestScope & { panelId: string };

/** A paired device acts on the panel it sits at, and on no other. */
const sitsAt = (actor: Actor, stage: StageScope): boolean =>
  actor.kind !== "device" || actor.panelId === stage.panelId;

/** Calling, closing, and what the big screen shows: the desk. */
export const mayRunStage = (actor: Actor, stage: StageScope): boolean => mayRunDesk(actor, stage);

/** The clock: the panel's timekeeper, or the desk. */
export const mayPressClock = (actor: Actor, stage: StageScope): boolean =>
  mayKeepTime(actor, stage) && sitsAt(actor, stage);

/** Locking and returning: the head judge of the panel. */
export const mayHeadPanel = (actor: Actor, stage: StageScope): boolean =>
  actor.kind === "system" || (mayActAsHeadJudge(actor, stage) && sitsAt(actor, stage));

/** Disqualification and breaches: the desk as long as the sheet is open, the head judge also after the lock. */
export const mayRuleOn = (actor: Actor, stage: StageScope & { locked: boolean }): boolean =>
  mayHeadPanel(actor, stage) || (!stage.locked && mayRunDesk(actor, stage));

/** Writing a reading by hand: whoever keeps time until the lock, the head judge alone after it. */
export const mayCorrectClock = (actor: Actor, stage: StageScope & { locked: boolean }): boolean =>
  mayHeadPanel(actor, stage) || (!stage.locked && mayPressClock(actor, stage));

/** The second person to a return of verified marks: supervisor or tabulator, by name. */
export const mayConfirmReturn = (actor: Actor, contest: ContestScope): boolean =>
  actor.kind === "system" || maySupervise(actor, contest) || mayTabulate(actor, contest);
