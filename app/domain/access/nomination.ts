import type { Actor } from "./actor.ts";
import { isOwn } from "./daily.ts";

/** Taken back by the person, or by who nominated them. PURE. */
export const mayWithdraw = (
  actor: Actor,
  candidate: { cadreId: string; nominatedBy: string | null },
): boolean =>
  actor.kind === "system" ||
  isOwn(actor, candidate.cadreId) ||
  (actor.kind === "account" && actor.accountId === candidate.nominatedBy);
