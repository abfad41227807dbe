import type { Highs, Model } from "highs";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { type Goal, writeGoals } from "./goal-sums.ts";
import { writeHardRows } from "./hard-rows.ts";
import { LinearProgramme, sumAt } from "./linear-programme.ts";
import type { Cell } from "./rotation-cells.ts";
import { RotationColumns } from "./rotation-columns.ts";

/**
 * A cell after the programme: slots of the periods that may change. Bounds hold with the goals before them as they stand
 * here. `ended`: every goal of the programme was solved to its end, so none can be better without making one before it worse.
 */
export type ImprovedCell = {
  slots: Slot[];
  goals: { goal: Goal["goal"]; value: number; bound: number }[];
  ended: boolean;
};

/** As of HiGHS' documentation of HighsModelStatus. */
const STATUS = { infeasible: 8, unboundedOrInfeasible: 9 } as const;
/** What HiGHS may leave of a whole number. */
const ROUNDING = 1e-4;
/** A goal may use this much of the time that is left; the last one all of it. */
const SHARE = 0.5;

/**
 * Goal after goal in their order, each made as small as it can be with those before it held where they are. Begins at the
 * construction's slots, and never ends worse; where those break a hard rule it looks for slots that do not. `bounds`: known
 * before, a goal that stands there needs no search. "late": no time was left for anything. `deadline`: of performance.now().
 */
export function improveCell(
  highs: Highs,
  given: {
    cell: Cell;
    slots: readonly Slot[];
    bounds: ReadonlyMap<Goal["goal"], number>;
    deadline: number;
  },
): ImprovedCell | "impossible" | "late" {
  const programme = new LinearProgramme();
  const columns = new RotationColumns(programme, given.cell.problem);
  const begins = writeHardRows({ programme, columns });
  const goals = writeGoals({ programme, columns, begins });
  const start = columns.pointOf(given.slots, programme.columns);
  if (start !== null) programme.settle(start);
  const search = new Search(highs, {
    ...{ programme, goals },
    start: start !== null && programme.holds(start) ? start : null,
  });
  try {
    const found: ImprovedCell["goals"] = [];
    for (const [at, { goal }] of goals.entries()) {
      const left = given.deadline - performance.now();
      const seconds = (at === goals.length - 1 ? left : left * SHARE) / 1000;
      if (goal === "length" && (found[0]?.value ?? 1) > 0) continue;
      const lowered = search.lower(at, { bound: given.bounds.get(goal) ?? 0, seconds });
      if (typeof lowered === "string") return lowered;
      found.push({ goal, ...lowered });
    }
    const { point } = search;
    if (point === null) return "late";
    const ended = found.every(({ value, bound }) => value <= bound);
    return { slots: columns.slotsOf(point), goals: found, ended };
  } finally {
    search.dispose();
  }
}

class Search {
  readonly #model: Model;
  readonly #programme: LinearProgramme;
  readonly #goals: readonly Goal[];
  readonly #infinity: number;
  /** The best so far; null: nothing that keeps the rules is known. */
  point: readonly number[] | null;

  constructor(
    highs: Highs,
    given: { programme: LinearProgramme; goals: readonly Goal[]; start: readonly number[] | null },
  ) {
    this.#programme = given.programme;
    this.#goals = given.goals;
    this.#infinity = highs.infinity;
    this.point = given.start;
    this.#model = highs.createModel(modelData(highs, given));
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** Makes one goal as small as the time allows, then holds it there. */
  lower(
    at: number,
    { bound, seconds }: { bound: number; seconds: number },
  ): { value: number; bound: number } | "impossible" | "late" {
    const goal = this.#goals[at];
    if (goal === undefined) throw new Error(`there is no goal ${at}`);
    let least = bound;
    if (seconds > 0 && (this.point === null || sumAt(goal.sum, this.point) > least)) {
      const proven = this.#solve(goal, seconds);
      if (proven === "impossible") return proven;
      least = Math.max(least, proven);
    }
    if (this.point === null) return "late";
    const value = sumAt(goal.sum, this.point);
    const row = this.#programme.rows.length + at;
    this.#model.changeRowBounds(row, -this.#infinity, value - goal.sum.constant);
    return { value, bound: Math.min(value, least) };
  }

  /** The proven least value of the goal; `point` becomes what was found where that is better. */
  #solve(goal: Goal, seconds: number): number | "impossible" {
    const costs = new Float64Array(this.#programme.columns);
    for (const [at, column] of goal.sum.columns.entries()) costs[column] = goal.sum.factors[at] ?? 0;
    const every = { kind: "range", from: 0, to: this.#programme.columns - 1 } as const;
    this.#model.changeColsCost(every, costs);
    if (this.point !== null) this.#model.setSolution({ colValue: Float64Array.from(this.point) });
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: seconds });
    const { modelStatus } = this.#model.run();
    if (modelStatus === STATUS.infeasible || modelStatus === STATUS.unboundedOrInfeasible) {
      // What is known keeps every rule: then HiGHS is wrong, and nothing is proven.
      return this.point === null ? "impossible" : 0;
    }
    this.#take(goal);
    const dual = Number(this.#model.info.get("mip_dual_bound")) + goal.sum.constant;
    return Number.isFinite(dual) ? Math.ceil(dual - ROUNDING) : 0;
  }

  /** What HiGHS found, rounded, where it keeps every rule and is better. */
  #take(goal: Goal): void {
    const { colValue } = this.#model.getSolution();
    if (colValue.length !== this.#programme.columns) return;
    const found = Array.from(colValue, (value) => Math.round(value));
    this.#programme.settle(found);
    if (!this.#programme.holds(found)) return;
    const { point } = this;
    const before = this.#goals.slice(0, this.#goals.indexOf(goal));
    const isBetter =
      point === null ||
      (before.every(({ sum }) => sumAt(sum, found) <= sumAt(sum, point)) &&
        sumAt(goal.sum, found) < sumAt(goal.sum, point));
    if (isBetter) this.point = found;
  }
}

/** The rules' rows, and one row for each goal that is open until the goal is held. */
function modelData(
  highs: Highs,
  { programme, goals }: { programme: LinearProgramme; goals: readonly Goal[] },
) {
  const open = { atLeast: Number.NEGATIVE_INFINITY, atMost: Number.POSITIVE_INFINITY };
  const rows = [...programme.rows, ...goals.map(({ sum }) => ({ ...sum, ...open }))];
  const infinite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    numCols: programme.columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: new Float64Array(programme.columns),
    colLower: programme.lower,
    colUpper: programme.upper,
    rowLower: rows.map(({ atLeast }) => infinite(atLeast)),
    rowUpper: rows.map(({ atMost }) => infinite(atMost)),
    integrality: new Int32Array(programme.columns).fill(1),
    matrix: {
      format: "csr",
      ...{ numRows: rows.length, numCols: programme.columns, starts },
      indices: rows.flatMap(({ columns }) => [...columns]),
      values: rows.flatMap(({ factors }) => [...factors]),
    },
  } as const;
}
