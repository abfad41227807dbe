import type { Actor } from "./actor.ts";
import { isOwn } from "./daily.ts";
import { mayHoldRound, type RoundRight } from "./selection.ts";

/**
 * The meeting's page: whoever holds the round, and whoever was recorded as present under an account. Nobody who stands on
 * one of the lists. PURE.
 */
export type MeetingRight = RoundRight & { presentAccountIds: readonly string[] };

export const mayDeliberate = (actor: Actor, right: MeetingRight): boolean =>
  mayHoldRound(actor, right) ||
  (actor.kind === "account" &&
    right.presentAccountIds.includes(actor.accountId) &&
    !right.candidateIds.some((cadreId) => isOwn(actor, cadreId)));
