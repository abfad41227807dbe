import { type Refusal, refused } from "../shared/refusal.ts";
import type { ContestStatus } from "./states.ts";

/**
 * Appeals (domain "After"): facts only, within a window, decided by someone who did not judge, answered in writing.
 * PURE. Refuses: results.not-published · results.appeal-too-late · results.appeal-open · results.appeal-decided ·
 * results.appeal-archived.
 */
export const APPEAL_GROUNDS = ["clock", "arithmetic", "wrongSheet", "recusal"] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];
export const APPEAL_STATUSES = ["open", "granted", "dismissed"] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

const DAY_MS = 24 * 3_600_000;

/** Last instant of the window, in epoch milliseconds: whole days of 24 hours after the publication. */
export const deadlineMs = (input: { publishedAtMs: number; appealDays: number }): number =>
  input.publishedAtMs + input.appealDays * DAY_MS;

export type AppealFacts = {
  contestStatus: ContestStatus;
  publishedAtMs: number | null;
  appealDays: number;
  nowMs: number;
  /** Grounds on which this contestant's appeals are still open. */
  openGrounds: readonly AppealGround[];
};

/** Why an appeal cannot be filed now; null: it can. A result under review again (an earlier appeal) stays open to others. */
export function filingRefusal(
  facts: AppealFacts & { ground: AppealGround },
): { ok: false; refusal: Refusal } | null {
  if (facts.publishedAtMs === null) return refused("results.not-published");
  if (facts.contestStatus === "archived") return refused("results.appeal-archived");
  if (facts.nowMs > deadlineMs({ publishedAtMs: facts.publishedAtMs, appealDays: facts.appealDays }))
    return refused("results.appeal-too-late", { days: facts.appealDays });
  return facts.openGrounds.includes(facts.ground) ? refused("results.appeal-open") : null;
}

/** A decided appeal is not decided again. */
export const decisionRefusal = (appeal: {
  status: AppealStatus;
  contestStatus: ContestStatus;
}): { ok: false; refusal: Refusal } | null => {
  if (appeal.status !== "open") return refused("results.appeal-decided");
  return appeal.contestStatus === "archived" ? refused("results.appeal-archived") : null;
};
