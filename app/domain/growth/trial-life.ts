import { ok, type Result, refused } from "../shared/refusal.ts";
import type { TrialState } from "./growth-entry.ts";

/** Trial posts (试岗): planned → underWay → passed or failed; broken off with a reason. Days YYYY-MM-DD. PURE. */
export type TrialDays = { fromOn: string; toOn: string; status: TrialState };

/** Hundredths of 100. */
export const TRIAL_PASS = 6_000;

/** One trial at a time: days of one that was broken off are free again. */
export const overlapping = (
  others: readonly TrialDays[],
  { fromOn, toOn }: { fromOn: string; toOn: string },
): TrialDays | null =>
  others.find((other) => other.status !== "ended" && other.fromOn <= toOn && fromOn <= other.toOn) ?? null;

export const isOpen = (status: TrialState): boolean => status === "planned" || status === "underWay";

/** Decided at the end, with the person's report, and never against the points. */
export function refuseDecision(given: {
  trial: { status: TrialState; toOn: string; report: string | null };
  outcome: "passed" | "failed";
  points: number;
  today: string;
}): Result<null> {
  const { trial, outcome, points, today } = given;
  if (trial.status !== "underWay") return refused("trial.not-under-way");
  if (today < trial.toOn) return refused("trial.still-runs", { day: trial.toOn });
  if (trial.report === null) return refused("trial.no-report");
  if (outcome === "passed" && points < TRIAL_PASS) return refused("trial.points-too-low");
  if (outcome === "failed" && points >= TRIAL_PASS) return refused("trial.points-too-high");
  return ok(null);
}
