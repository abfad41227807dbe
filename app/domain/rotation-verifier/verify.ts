import type { Breach, RotationProblem, Slot } from "../rotation/rotation-problem.ts";
import { type AllowedGap, personBreaches } from "./person-rules.ts";
import { readPlan } from "./plan-reading.ts";
import { postBreaches } from "./post-rules.ts";
import { slotBreaches } from "./slot-rules.ts";

/**
 * Recounts every hard rule of a rotation (HARD_RULES) from the plan and its settings alone: whoever made the plan, by
 * whatever means, it shares no code with it. Reads each slot a fixed number of times, so that a plan of 20,000 people is a
 * matter of a moment. Periods before `from` are only held against the past: nobody can mend them. Empty: a valid plan.
 * `allowed`: areas that the plan itself declares somebody cannot lead. PURE.
 */
export function verifyRotation(given: {
  problem: RotationProblem;
  slots: readonly Slot[];
  allowed?: readonly AllowedGap[];
}): Breach[] {
  const { allowed = [] } = given;
  const reading = readPlan(given);
  return [...slotBreaches(reading), ...postBreaches(reading), ...personBreaches({ reading, allowed })];
}
