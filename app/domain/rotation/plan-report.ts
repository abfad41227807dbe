import { goalBounds } from "./goal-bounds.ts";
import { firstLeads, lengthBoundOf } from "./length-bound.ts";
import { goalRows, goalsOf } from "./plan-goals.ts";
import { type Frame, frameOf } from "./rotation-frame.ts";
import type { PlanReport, RotationProblem, Slot } from "./rotation-problem.ts";

/** What a plan is worth, beside what no plan can be better than. Reads only the plan and the problem. PURE. */
export function reportOf(given: {
  problem: RotationProblem;
  slots: readonly Slot[];
  method: PlanReport["method"];
  frame?: Frame;
}): PlanReport {
  const { problem, slots, method, frame = frameOf(problem) } = given;
  const bounds = goalBounds(frame);
  const goals = goalRows(goalsOf({ problem, slots })).map((row) => ({ ...row, bound: bounds[row.goal] }));
  return {
    length: { bound: lengthBoundOf(frame), value: lengthOf({ problem, slots }) },
    ...{ goals, method, proven: goals.every(({ value, bound }) => value <= bound) },
  };
}

/** Periods until the last member has led the last own area; null: never. */
function lengthOf({ problem, slots }: { problem: RotationProblem; slots: readonly Slot[] }): number | null {
  const periods = firstLeads({ problem, slots });
  const wanted = problem.members.reduce((sum, { areas }) => sum + new Set(areas).size, 0);
  if (periods.length < wanted) return null;
  return periods.reduce((most, period) => Math.max(most, period + 1), 0);
}
