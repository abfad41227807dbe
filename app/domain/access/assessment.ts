import type { Actor } from "./actor.ts";
import { isOwn } from "./daily.ts";
import { mayHeadCommunity } from "./rotation.ts";

/** Assessments at a stint's end: the head of the community, and the person's mentor; never of oneself. PURE. */
export type AssessmentRight = {
  /** Who led the post. */
  cadreId: string;
  communityPath: string;
  mentorCadreId: string | null;
};

export const mayAssess = (actor: Actor, right: AssessmentRight, rater: "head" | "mentor"): boolean =>
  rater === "head"
    ? mayHeadCommunity(actor, { communityPath: right.communityPath, concerned: [right.cadreId] })
    : right.mentorCadreId !== null && isOwn(actor, right.mentorCadreId) && !isOwn(actor, right.cadreId);
