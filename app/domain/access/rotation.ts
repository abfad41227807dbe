import { type Actor, holdsFor, liesIn } from "./actor.ts";
import { isOwn, mayOpenDaily } from "./daily.ts";
import { PEOPLE_ROLES } from "./people.ts";

/** AB rotation under graded management (domain "Trial post and AB rotation"). PURE. */
export type RotationRight = {
  /** Of the unit that holds the plan. */
  unitPath: string;
  /** Roster ids of everybody who rotates by it. */
  memberIds: readonly string[];
};

export const mayOpenRotation = mayOpenDaily;

/** A plan for a unit: its manager, and the levels above. */
export const mayCreatePlan = (actor: Actor, { unitPath }: { unitPath: string }): boolean =>
  actor.kind === "system" || holdsFor(actor, PEOPLE_ROLES, unitPath);

/** Settings, versions, publishing: nobody who rotates by the plan. */
export const mayHoldRotation = (actor: Actor, { unitPath, memberIds }: RotationRight): boolean =>
  mayCreatePlan(actor, { unitPath }) && !memberIds.some((cadreId) => isOwn(actor, cadreId));

/** Holds it, manages one of its communities, or rotates by it. */
export const mayReadRotation = (actor: Actor, right: RotationRight): boolean =>
  mayCreatePlan(actor, right) ||
  right.memberIds.some((cadreId) => isOwn(actor, cadreId)) ||
  (actor.kind === "account" &&
    actor.grants.some(
      ({ role, unitPath }) =>
        PEOPLE_ROLES.some((known) => known === role) && liesIn(unitPath ?? "", right.unitPath),
    ));

/**
 * Acts as the head of a community (社区负责人): says who covers where A and B are both away, signs handovers, assesses.
 * Never in one's own matter: `concerned` are the roster ids it is about.
 */
export const mayHeadCommunity = (
  actor: Actor,
  { communityPath, concerned }: { communityPath: string; concerned: readonly string[] },
): boolean =>
  (actor.kind === "system" || holdsFor(actor, PEOPLE_ROLES, communityPath)) &&
  !concerned.some((cadreId) => isOwn(actor, cadreId));
