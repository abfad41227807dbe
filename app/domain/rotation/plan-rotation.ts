import { leastMissing } from "./goal-bounds.ts";
import { spreadHardPosts } from "./hard-posts.ts";
import { constructLeads } from "./lead-construction.ts";
import { LeadRepair, type Missing, missingIn } from "./lead-repair.ts";
import type { LeadTable } from "./lead-table.ts";
import { fillPlan, type Uncovered } from "./plan-fill.ts";
import { reportOf } from "./plan-report.ts";
import { frameOf } from "./rotation-frame.ts";
import type { PlanReport, RotationProblem, Shortage, Slot } from "./rotation-problem.ts";
import { shortagesOf } from "./shortages.ts";
import { meetWishes } from "./wishes.ts";

/** `uncovered`: slots for which the rules leave nobody; the plan names whoever knows the work there, and breaks a rule. */
export type RotationPlan = {
  slots: Slot[];
  report: PlanReport;
  shortages: Shortage[];
  uncovered: Uncovered[];
};

/**
 * A plan by construction and repair: leads in as few periods as can be, what leave and other rules forbid placed anew, the
 * rest filled by incumbents. Deterministic: the same problem gives the same plan. No hard rule but breadth is broken where
 * `uncovered` is empty, and what breadth lacks is among the shortages. PURE.
 */
export function planRotation(problem: RotationProblem): RotationPlan {
  const frame = frameOf(problem);
  const { table, blocks } = constructLeads(frame);
  const missing = missingIn(table);
  repairAll({ table, missing, blocks });
  spreadHardPosts(table);
  meetWishes(table);
  const method = missing.length === 0 ? "construction" : "repair";
  return finishPlan({ problem, table, method, inForce: () => null });
}

/** As short as it gets: a block more only when nothing else helps. */
function repairAll({
  table,
  missing,
  blocks,
}: {
  table: LeadTable;
  missing: Missing[];
  blocks: number;
}): void {
  if (missing.length === 0) return;
  const least = leastMissing(table.frame);
  const repair = new LeadRepair({ table });
  let left = missing;
  for (let within = blocks; left.length > least && within < table.blocks; within += 1) {
    left = repair.insertAll({ missing: left, blocks: within });
  }
  if (left.length > least) new LeadRepair({ table }).insertAll({ missing: left, blocks: table.blocks });
}

/** Fills and reports. */
export function finishPlan(given: {
  problem: RotationProblem;
  table: LeadTable;
  method: PlanReport["method"];
  inForce: Parameters<typeof fillPlan>[0]["inForce"];
}): RotationPlan {
  const { problem, table, method } = given;
  const { slots, uncovered } = fillPlan(given);
  return {
    ...{ slots, uncovered },
    report: reportOf({ problem, slots, method, frame: table.frame }),
    shortages: shortagesOf({ problem, slots, frame: table.frame }),
  };
}
