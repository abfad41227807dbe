import { type Refusal, refused } from "../shared/refusal.ts";
import type { ContestStatus, PerformanceStatus } from "./states.ts";

/**
 * Verification (domain): the tabulator checks every complete performance; who entered cannot verify. PURE.
 * Refuses: results.not-under-review · results.not-locked · results.already-verified · results.waits-for-head-judge ·
 * results.entered-by-you · results.marked-by-you · results.return-pending.
 */
export type VerificationFacts = {
  contestStatus: ContestStatus;
  /** How the performance is named to people. */
  who: string;
  status: PerformanceStatus;
  verified: boolean;
  waiting: boolean;
  /** The verifier typed one of its sheets from paper, once or as the second person. */
  enteredByVerifier: boolean;
  /** The verifier sat as a judge and marked it. */
  markedByVerifier: boolean;
  returnAsked: boolean;
};

const LOCKED: ReadonlySet<PerformanceStatus> = new Set(["complete", "verified", "revealed"]);

/** Why this performance cannot be verified by this person now; null: it can. */
export function refusalOf(facts: VerificationFacts): { ok: false; refusal: Refusal } | null {
  const { who } = facts;
  if (facts.contestStatus !== "live" && facts.contestStatus !== "review")
    return refused("results.not-under-review");
  if (!LOCKED.has(facts.status)) return refused("results.not-locked", { who });
  if (facts.verified) return refused("results.already-verified", { who });
  if (facts.waiting) return refused("results.waits-for-head-judge", { who });
  if (facts.returnAsked) return refused("results.return-pending", { who });
  if (facts.enteredByVerifier) return refused("results.entered-by-you", { who });
  return facts.markedByVerifier ? refused("results.marked-by-you", { who }) : null;
}

/** A score the hall has already seen is `revealed` once it is verified. */
export const verifiedStatus = (performance: { revealed: boolean }): PerformanceStatus =>
  performance.revealed ? "revealed" : "verified";
