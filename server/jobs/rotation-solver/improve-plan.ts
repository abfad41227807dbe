import type { Highs } from "highs";
import { type GoalValues, goalsOf } from "#app/domain/rotation/plan-goals.ts";
import { reportOf } from "#app/domain/rotation/plan-report.ts";
import type { RotationPlan } from "#app/domain/rotation/plan-rotation.ts";
import {
  type PlanReport,
  type RotationProblem,
  type Slot,
  SOFT_GOALS,
} from "#app/domain/rotation/rotation-problem.ts";
import { shortagesOf } from "#app/domain/rotation/shortages.ts";
import type { Goal } from "./goal-sums.ts";
import { type ImprovedCell, improveCell } from "./improve-cell.ts";
import { type Cell, cellsOf } from "./rotation-cells.ts";
import { slotKey } from "./rotation-columns.ts";

type Asked = { problem: RotationProblem; plan: RotationPlan; deadline: number };

/**
 * The plan with every cell improved that the construction left above a bound, one after the other, each with an equal part
 * of the time that is left. A cell is taken over where the whole plan is the better for it.
 */
export async function improvePlan(loadHighs: () => Promise<Highs>, asked: Asked): Promise<RotationPlan> {
  const { problem, plan, deadline } = asked;
  if (plan.report.proven && plan.uncovered.length === 0) return plan;
  const open = openCells(asked);
  if (open.length === 0 || performance.now() >= deadline) return plan;
  const highs = await loadHighs();
  const run: Run = { problem, slots: plan.slots, uncovered: plan.uncovered, taken: 0, found: [] };
  for (const [at, one] of open.entries()) {
    const now = performance.now();
    if (now >= deadline) break;
    const part = now + (deadline - now) / (open.length - at);
    const slots = slotsWithin(run.slots, one.cell).filter(({ period }) => period >= problem.from);
    const bounds = new Map<Goal["goal"], number>([
      ...one.report.goals.map(({ goal, bound }) => [goal, bound] as const),
      ["length", Math.max(0, one.report.length.bound - problem.from)],
    ]);
    const improved = improveCell(highs, { cell: one.cell, slots, bounds, deadline: part });
    if (typeof improved !== "string") take(run, { cell: one.cell, report: one.report, improved });
  }
  return reported(asked, run);
}

/** Beyond this HiGHS does not get far in seconds: larger cells stay as they were constructed. */
const MOST_COLUMNS = 25_000;

const columnsOf = ({ problem, posts }: Cell): number =>
  posts.reduce((sum, { communityId }) => {
    const members = problem.members.filter(({ communityIds }) => communityIds.includes(communityId));
    return sum + 2 * (members.length + 2) * (problem.periods - problem.from);
  }, 0);

type OpenCell = { cell: Cell; report: PlanReport };

/** Cells with a goal above its bound that the programme knows, or with slots for which the construction found nobody. */
function openCells({ problem, plan }: Asked): OpenCell[] {
  const uncovered = new Set(plan.uncovered.map(({ communityId }) => communityId));
  return cellsOf(problem).flatMap((cell) => {
    const slots = slotsWithin(plan.slots, cell);
    const report = reportOf({ problem: cell.problem, slots, method: plan.report.method });
    const { length } = report;
    const isOpen =
      report.goals.some(({ goal, value, bound }) => goal !== "repeatedPairs" && value > bound) ||
      (length.value !== null && length.value > length.bound) ||
      cell.posts.some(({ communityId }) => uncovered.has(communityId));
    return isOpen && columnsOf(cell) <= MOST_COLUMNS ? [{ cell, report }] : [];
  });
}

function slotsWithin(slots: readonly Slot[], { posts }: Cell): Slot[] {
  const inside = new Set(posts.map(({ communityId, area }) => `${communityId} ${area}`));
  return slots.filter(({ communityId, area }) => inside.has(`${communityId} ${area}`));
}

type Run = {
  problem: RotationProblem;
  slots: readonly Slot[];
  uncovered: RotationPlan["uncovered"];
  taken: number;
  found: { report: PlanReport; improved: ImprovedCell }[];
};

function take(run: Run, given: { cell: Cell; report: PlanReport; improved: ImprovedCell }): void {
  const { cell, report, improved } = given;
  run.found.push({ report, improved });
  const places = new Set(cell.posts.map(({ communityId }) => communityId));
  const mended = run.uncovered.filter(({ communityId }) => !places.has(communityId));
  const anew = new Map(improved.slots.map((slot) => [slotKey(slot), slot]));
  const slots = run.slots.map((slot) => anew.get(slotKey(slot)) ?? slot);
  const { problem } = run;
  if (mended.length === run.uncovered.length && !isBetter({ problem, slots, than: run.slots })) return;
  Object.assign(run, { slots, uncovered: mended, taken: run.taken + 1 });
}

/** In the order of the goals, a shorter plan after breadth. */
function isBetter(given: {
  problem: RotationProblem;
  slots: readonly Slot[];
  than: readonly Slot[];
}): boolean {
  const valuesOf = (slots: readonly Slot[]) => {
    const goals: GoalValues = goalsOf({ problem: given.problem, slots });
    const { length } = reportOf({ problem: given.problem, slots, method: "programme" });
    const [breadth, ...others] = SOFT_GOALS.map((goal) => goals[goal]);
    return [breadth ?? 0, length.value ?? 0, ...others];
  };
  const [own, before] = [valuesOf(given.slots), valuesOf(given.than)];
  const at = own.findIndex((value, index) => value !== before[index]);
  return at >= 0 && (own[at] ?? 0) < (before[at] ?? 0);
}

/** Bounds of the cells together, where they hold whatever else the plan does: for breadth, and for the length with full breadth. */
function reported({ problem, plan }: Asked, run: Run): RotationPlan {
  const method = run.taken > 0 ? "programme" : plan.report.method;
  const report = reportOf({ problem, slots: run.slots, method });
  const raised = run.found.reduce((sum, { report: before, improved }) => {
    const known = before.goals.find(({ goal }) => goal === "breadthMissing")?.bound ?? 0;
    const proven = improved.goals.find(({ goal }) => goal === "breadthMissing")?.bound ?? 0;
    return sum + Math.max(0, proven - known);
  }, 0);
  const lengths = run.found.flatMap(({ improved }) =>
    improved.goals.flatMap(({ goal, bound }) =>
      goal === "length" && bound > 0 ? [bound + problem.from] : [],
    ),
  );
  const goals = report.goals.map((row) =>
    row.goal === "breadthMissing" ? { ...row, bound: Math.min(row.value, row.bound + raised) } : row,
  );
  const length = { ...report.length, bound: Math.max(report.length.bound, ...lengths) };
  return {
    ...{ slots: [...run.slots], uncovered: run.uncovered },
    report: { ...report, goals, length, proven: isProven({ problem, run, goals }) },
    shortages: shortagesOf({ problem, slots: run.slots }),
  };
}

/** One cell that was solved to the end says the same of the whole; of several, spreads between them are not known. */
function isProven(given: { problem: RotationProblem; run: Run; goals: PlanReport["goals"] }): boolean {
  const { problem, run, goals } = given;
  const atBound = (row: PlanReport["goals"][number]) => row.value <= row.bound;
  if (goals.every(atBound)) return true;
  const [only] = run.found;
  const solved =
    cellsOf(problem).length === 1 &&
    only?.improved.ended === true &&
    only.improved.goals.every(
      ({ goal, value }) => goal === "length" || goals.find((row) => row.goal === goal)?.value === value,
    );
  return solved && goals.filter(({ goal }) => goal === "repeatedPairs").every(atBound);
}
