import type { Actor } from "./actor.ts";
import { isOwn } from "./daily.ts";
import { mayHeadCommunity, mayHoldRotation, type RotationRight } from "./rotation.ts";

/** A handover belongs to the two it is between; the head of the community closes it. PURE. */
export type HandoverRight = { fromId: string; toId: string; communityPath: string };

/** As which of the two somebody fills and signs; null: neither. */
export const handoverSide = (
  actor: Actor,
  { fromId, toId }: Pick<HandoverRight, "fromId" | "toId">,
): "from" | "to" | null => (isOwn(actor, fromId) ? "from" : isOwn(actor, toId) ? "to" : null);

export const mayCloseHandover = (actor: Actor, { fromId, toId, communityPath }: HandoverRight): boolean =>
  mayHeadCommunity(actor, { communityPath, concerned: [fromId, toId] });

/** Keys and accounts are named in it: the two, the head, and who holds the plan. */
export const mayReadHandover = (
  actor: Actor,
  given: { handover: HandoverRight; plan: RotationRight },
): boolean =>
  handoverSide(actor, given.handover) !== null ||
  mayHeadCommunity(actor, { communityPath: given.handover.communityPath, concerned: [] }) ||
  mayHoldRotation(actor, given.plan);
