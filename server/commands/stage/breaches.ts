import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { type PerformanceFacts, unlessUnderWay } from "./stage-facts.ts";

/** Points are taken and given back until the performance is verified. */
export function unlessOpenForBreaches(facts: PerformanceFacts): { ok: false; refusal: Refusal } | null {
  const closed = unlessUnderWay(facts);
  if (closed !== null) return closed;
  const { status } = facts.performance;
  const final = status === "verified" || status === "revealed" || status === "absent";
  return final ? refused(PerformanceLife.STATUS_RULES[status], { who: facts.who }) : null;
}
