import type { Highs, Model } from "highs";
import type { Slot, SoftGoal } from "#app/domain/rotation/rotation-problem.ts";
import { type Goal, writeGoals } from "./goal-sums.ts";
import { writeHardRows } from "./hard-rows.ts";
import { LinearProgramme, sumAt } from "./linear-programme.ts";
import type { Cell } from "./rotation-cells.ts";
import { RotationColumns } from "./rotation-columns.ts";

/**
 * A cell after the programme. Bounds hold with the goals before them as they stand here. `ended`: every goal of the
 * programme was solved to its end, so none can be better without making one before it worse.
 */
export type ImprovedCell = {
  slots: Slot[];
  goals: { goal: SoftGoal; value: number; bound: number }[];
  ended: boolean;
};

/** As of HiGHS' documentation of HighsModelStatus. */
const OPTIMAL = 7;
/** What HiGHS may leave of a whole number. */
const ROUNDING = 1e-4;
/** A goal may use this much of the time that is left; the last one all of it. */
const SHARE = 0.6;

/**
 * Goal after goal in their order, each made as small as it can be with those before it held where they are. Begins at the
 * construction's slots, and never ends worse. `bounds`: known before, a goal that stands there needs no search. Null: the
 * slots given do not keep the hard rules of the cell.
 */
export function improveCell(
  highs: Highs,
  given: { cell: Cell; slots: readonly Slot[]; bounds: ReadonlyMap<SoftGoal, number>; deadline: number },
): ImprovedCell | null {
  const programme = new LinearProgramme();
  const columns = new RotationColumns(programme, given.cell.problem);
  writeHardRows({ programme, columns });
  const goals = writeGoals({ programme, columns });
  const start = columns.pointOf(given.slots, programme.columns);
  if (start === null) return null;
  programme.settle(start);
  if (!programme.holds(start)) return null;
  const search = new Search(highs, { programme, goals, start });
  try {
    const found: ImprovedCell["goals"] = [];
    for (const [at, goal] of goals.entries()) {
      const left = given.deadline - performance.now();
      const seconds = (at === goals.length - 1 ? left : left * SHARE) / 1000;
      found.push(search.lower(at, { bound: given.bounds.get(goal.goal) ?? 0, seconds }));
    }
    const ended = found.every(({ value, bound }) => value <= bound);
    return { slots: columns.slotsOf(search.point), goals: found, ended };
  } finally {
    search.dispose();
  }
}

class Search {
  readonly #model: Model;
  readonly #programme: LinearProgramme;
  readonly #goals: readonly Goal[];
  readonly #infinity: number;
  point: number[];

  constructor(
    highs: Highs,
    { programme, goals, start }: { programme: LinearProgramme; goals: readonly Goal[]; start: number[] },
  ) {
    this.#programme = programme;
    this.#goals = goals;
    this.#infinity = highs.infinity;
    this.point = start;
    this.#model = highs.createModel(modelData(highs, programme, goals));
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** Makes one goal as small as the time allows, then holds it there. */
  lower(at: number, { bound, seconds }: { bound: number; seconds: number }): ImprovedCell["goals"][number] {
    const goal = this.#goals[at];
    if (goal === undefined) throw new Error(`there is no goal ${at}`);
    let least = bound;
    if (sumAt(goal.sum, this.point) > least && seconds > 0)
      least = Math.max(least, this.#solve(goal, seconds));
    const value = sumAt(goal.sum, this.point);
    const row = this.#programme.rows.length + at;
    this.#model.changeRowBounds(row, -this.#infinity, value - goal.sum.constant);
    return { goal: goal.goal, value, bound: Math.min(value, least) };
  }

  /** The proven least value of the goal; `point` becomes what was found where that is better. */
  #solve(goal: Goal, seconds: number): number {
    const costs = new Float64Array(this.#programme.columns);
    for (const [at, column] of goal.sum.columns.entries()) costs[column] = goal.sum.factors[at] ?? 0;
    const every = { kind: "range", from: 0, to: this.#programme.columns - 1 } as const;
    this.#model.changeColsCost(every, costs);
    this.#model.setSolution({ colValue: Float64Array.from(this.point) });
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: seconds });
    const { modelStatus } = this.#model.run();
    this.#take(goal);
    if (modelStatus === OPTIMAL) return sumAt(goal.sum, this.point);
    const dual = Number(this.#model.info.get("mip_dual_bound")) + goal.sum.constant;
    return Number.isFinite(dual) ? Math.ceil(dual - ROUNDING) : 0;
  }

  /** What HiGHS found, rounded, where it keeps every rule and is better. */
  #take(goal: Goal): void {
    const { colValue } = this.#model.getSolution();
    if (colValue.length !== this.#programme.columns) return;
    const found = Array.from(colValue, (value) => Math.round(value));
    this.#programme.settle(found);
    if (!this.#programme.holds(found) || !this.#holdsGoals(found, goal)) return;
    if (sumAt(goal.sum, found) < sumAt(goal.sum, this.point)) this.point = found;
  }

  /** Goals before this one are no worse. */
  #holdsGoals(found: readonly number[], until: Goal): boolean {
    return this.#goals
      .slice(0, this.#goals.indexOf(until))
      .every(({ sum }) => sumAt(sum, found) <= sumAt(sum, this.point));
  }
}

/** The rules' rows, and one row for each goal that is open until the goal is held. */
function modelData(highs: Highs, programme: LinearProgramme, goals: readonly Goal[]) {
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
