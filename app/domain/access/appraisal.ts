import { type Actor, holdsFor } from "./actor.ts";
import { isOwn } from "./daily.ts";
import { mayManagePeople, mayReadPeople, PEOPLE_ROLES } from "./people.ts";

/**
 * Appraisals under graded management: the managing level of the unit whose people are appraised holds it, the levels
 * above read it, decide objections, and allow a larger share of excellent. PURE.
 */
export type AppraisalRight = { unitPath: string; managingPath: string | null };

export const mayManageAppraisal = (actor: Actor, appraisal: AppraisalRight): boolean =>
  mayManagePeople(actor, appraisal);

export const mayReadAppraisal = (actor: Actor, appraisal: { unitPath: string }): boolean =>
  mayReadPeople(actor, appraisal.unitPath);

/** An organiser of the district, or whoever manages a unit above. */
export const mayApproveShare = (actor: Actor, { unitPath }: { unitPath: string }): boolean =>
  actor.kind === "system" ||
  holdsFor(actor, ["districtOrganiser"], unitPath) ||
  managesAbove(actor, unitPath);

/** The level above signs a rating of somebody, never of oneself. */
export const maySignForLevelAbove = (actor: Actor, subject: { cadreId: string; unitPath: string }): boolean =>
  !isOwn(actor, subject.cadreId) && (actor.kind === "system" || managesAbove(actor, subject.unitPath));

/** The managing level or a level above. */
export const mayDecideObjection = (actor: Actor, appraisal: { unitPath: string }): boolean =>
  mayReadAppraisal(actor, appraisal);

const managesAbove = (actor: Actor, unitPath: string): boolean =>
  actor.kind === "account" &&
  actor.grants.some(
    (grant) =>
      PEOPLE_ROLES.some((known) => known === grant.role) &&
      grant.unitPath !== null &&
      unitPath.startsWith(grant.unitPath) &&
      grant.unitPath.length < unitPath.length,
  );
