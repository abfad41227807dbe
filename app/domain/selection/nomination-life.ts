import { type Refusal, refused } from "../shared/refusal.ts";
import { hasReached, type RoundState } from "./round-life.ts";
import type { DemocraticVotes } from "./selection-rules.ts";
import { DEMOCRATIC_ANSWERS } from "./selection-rules.ts";

/** When people may be nominated, withdraw, be stated about and be voted on. Days YYYY-MM-DD. PURE. */
export type NominationRound = { status: RoundState; nominationsUntil: string | null };
type No = { ok: false; refusal: Refusal } | null;

/** From the announcement up to and including the last day. */
export function refuseNomination({ status, nominationsUntil }: NominationRound, today: string): No {
  if (status !== "announced") return refused("nomination.not-open");
  if (nominationsUntil !== null && today > nominationsUntil)
    return refused("nomination.over", { day: nominationsUntil });
  return null;
}

/** From the last day on, with somebody on a list. */
export function refuseClosing(
  { status, nominationsUntil }: NominationRound,
  { today, standing }: { today: string; standing: number },
): No {
  if (status !== "announced") return refused("nomination.not-open");
  if (nominationsUntil !== null && today < nominationsUntil)
    return refused("nomination.too-early", { day: nominationsUntil });
  return standing === 0 ? refused("nomination.nobody-nominated") : null;
}

/** Until the list is decided; later a person leaves by an objection, or declines. */
export const mayStillWithdraw = (status: RoundState): boolean =>
  hasReached(status, "announced") && !hasReached(status, "decided");

/** Departments' letters and votes count until scores are drawn. */
export const takesStatements = (status: RoundState): boolean =>
  status === "announced" || status === "nominated" || status === "eligible";

/** Settled once nominations are closed, and anew until scores are drawn. */
export const maySettle = (status: RoundState): boolean => status === "nominated" || status === "eligible";

export const ballotsOf = (votes: DemocraticVotes): number =>
  DEMOCRATIC_ANSWERS.reduce((sum, answer) => sum + votes[answer], 0);
