import type { PlanState } from "./rotation-life.ts";

/** What brings a plan on from here: what cannot wait first. PURE. */
export const PLAN_STEPS = [
  "ended",
  "mend",
  "make",
  "publish",
  "cover",
  "handOver",
  "assess",
  "wait",
  "run",
  "finish",
] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

export type PlanOpen = {
  /** Of the settings: what keeps a version from being made. */
  problems: number;
  drafts: number;
  handovers: number;
  lateHandovers: number;
  /** Posts whose A and B are both away and for which nobody is named. */
  uncovered: number;
  /** Assessments of stints that are over. */
  assessments: number;
};

export function planStep(given: {
  status: PlanState;
  open: PlanOpen;
  /** −1 before the first period, the number of periods after the last. */
  current: number;
  periods: number;
}): PlanStep {
  const { status, open, current, periods } = given;
  if (status === "ended") return "ended";
  if (status === "prepared") {
    if (open.problems > 0) return "mend";
    return open.drafts > 0 ? "publish" : "make";
  }
  if (open.uncovered > 0) return "cover";
  if (open.lateHandovers > 0) return "handOver";
  if (open.assessments > 0) return "assess";
  if (current < 0) return "wait";
  return current >= periods ? "finish" : "run";
}
