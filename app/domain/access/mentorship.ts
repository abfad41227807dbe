import type { RatingSide } from "../growth/mentorship-forms.ts";
import type { Actor } from "./actor.ts";
import { isOwn } from "./daily.ts";
import { mayMatchMentors } from "./growth.ts";
import { mayReadPeople } from "./people.ts";

/** A mentorship belongs to the two and to who matches mentors for the mentee's unit; nobody decides in their own. PURE. */
export type MentorshipRight = {
  menteeCadreId: string;
  mentorCadreId: string;
  /** Of the unit that keeps the mentee's file. */
  keeperPath: string;
};

/** Which of the two the actor is. */
export const sideOf = (
  actor: Actor,
  { menteeCadreId, mentorCadreId }: Omit<MentorshipRight, "keeperPath">,
): RatingSide | null =>
  isOwn(actor, mentorCadreId) ? "mentor" : isOwn(actor, menteeCadreId) ? "mentee" : null;

/** Proposes, completes and ends it. */
export const mayManageMentorship = (actor: Actor, right: MentorshipRight): boolean =>
  mayMatchMentors(actor, { unitPath: right.keeperPath }) && sideOf(actor, right) === null;

/** Goals, frequency and criteria: the mentor, or who manages it; the mentee signs or declines. */
export const mayWriteAgreement = (actor: Actor, right: MentorshipRight): boolean =>
  mayManageMentorship(actor, right) || sideOf(actor, right) === "mentor";

export const mayReadMentorship = (actor: Actor, right: MentorshipRight): boolean =>
  sideOf(actor, right) !== null || mayReadPeople(actor, right.keeperPath);

/** Somebody is made a mentor for a unit by who matches there; nobody makes themselves one. */
export const mayAppointMentor = (
  actor: Actor,
  { cadreId, unitPath }: { cadreId: string; unitPath: string },
): boolean => mayMatchMentors(actor, { unitPath }) && !isOwn(actor, cadreId);
