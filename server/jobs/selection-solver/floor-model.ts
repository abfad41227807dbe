import type { Highs, Model } from "highs";
import type { Programme } from "#app/domain/selection/floor-programme.ts";

/** A choice of columns that keeps every limit, what it is worth, and what no choice can be worth more than. */
export type Choice = { chosen: boolean[]; worth: number; bound: number };
export type Outcome = { kind: "found"; choice: Choice } | { kind: "impossible" } | { kind: "late" };
/** The programme without its 0–1: what it is worth, and how much each column's own bound matters to it. */
type Relaxed = { values: Float64Array; worth: number; reducedCosts: Float64Array };

/** How far from a whole number HiGHS leaves a variable that it calls whole. */
const WHOLE_WITHIN = 1e-5;
/** As of HiGHS' documentation of HighsModelStatus. */
const STATUS = { optimal: 7, infeasible: 8, unboundedOrInfeasible: 9, timeLimit: 13 } as const;

/**
 * A programme inside HiGHS, solved again and again for other worths of its columns. The relaxation comes first: with
 * caps that nest and few floors it is whole as a rule, and starts where the last one ended.
 */
export class FloorModel {
  readonly #programme: Programme;
  readonly #model: Model;
  readonly #deadline: number;
  #worths: readonly number[] = [];
  readonly #rowsWithoutFloor = new Set<number>();

  /** `deadline`: milliseconds of performance.now(). */
  constructor({ highs, programme, deadline }: { highs: Highs; programme: Programme; deadline: number }) {
    this.#programme = programme;
    this.#deadline = deadline;
    this.#model = highs.createModel(modelData(highs, programme));
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0, random_seed: 0 });
  }

  dispose(): void {
    this.#model.dispose();
  }

  isLate(): boolean {
    return performance.now() >= this.#deadline;
  }

  /** `step`: the smallest difference between two worths that matters. */
  setWorths({ worths, step }: { worths: readonly number[]; step: number }): void {
    this.#worths = worths;
    this.#model.changeColsCost({ kind: "range", from: 0, to: worths.length - 1 }, worths);
    this.#model.options.set({ mip_abs_gap: step / 2 });
  }

  /** Holds a column at 0 or 1, or lets it go (null). */
  hold(column: number, at: 0 | 1 | null): void {
    this.#model.changeColBounds(column, at ?? 0, at ?? 1);
  }

  /** Takes a row's floor away, or puts it back. */
  setFloor({ row, holds }: { row: number; holds: boolean }): void {
    const limits = this.#programme.rows[row];
    if (limits === undefined) return;
    if (holds) this.#rowsWithoutFloor.delete(row);
    else this.#rowsWithoutFloor.add(row);
    this.#model.changeRowBounds(row, holds ? limits.atLeast : 0, limits.atMost);
  }

  /** Null: impossible, or no time left. */
  relax(): Relaxed | null {
    if (this.#run() !== "optimal") return null;
    const { colValue, colDual } = this.#model.getSolution();
    return { values: colValue, worth: this.#model.getObjectiveValue(), reducedCosts: colDual };
  }

  /** The best choice; where the time was too short to prove it, `bound` says how much better another could be. */
  best(): Outcome {
    const relaxed = this.#run();
    if (relaxed !== "optimal") return { kind: relaxed };
    const bound = this.#model.getObjectiveValue();
    const whole = this.#wholeChoice(bound);
    return whole === null ? this.#search() : { kind: "found", choice: whole };
  }

  #search(): Outcome {
    const every = { kind: "range", from: 0, to: this.#programme.columns - 1 } as const;
    this.#model.changeColsIntegrality(every, new Int32Array(this.#programme.columns).fill(1));
    try {
      const ending = this.#run();
      if (ending === "impossible") return { kind: "impossible" };
      const choice = this.#wholeChoice(Number(this.#model.info.get("mip_dual_bound")));
      if (choice !== null) return { kind: "found", choice };
      if (ending === "late") return { kind: "late" };
      throw new Error("HiGHS called a choice optimal that breaks a limit");
    } finally {
      this.#model.clearIntegrality();
    }
  }

  #run(): "optimal" | "impossible" | "late" {
    const seconds = (this.#deadline - performance.now()) / 1000;
    if (seconds <= 0) return "late";
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: seconds });
    const { modelStatus } = this.#model.run();
    if (modelStatus === STATUS.optimal) return "optimal";
    if (modelStatus === STATUS.timeLimit) return "late";
    // Every column lies between 0 and 1: nothing is unbounded here.
    if (modelStatus === STATUS.infeasible || modelStatus === STATUS.unboundedOrInfeasible)
      return "impossible";
    throw new Error(`HiGHS ended with model status ${modelStatus}`);
  }

  /** Null: a column is not whole, or what stands there breaks a limit. */
  #wholeChoice(bound: number): Choice | null {
    const { colValue } = this.#model.getSolution();
    const chosen = Array.from(colValue, (value) => value > 0.5);
    const whole = colValue.every((value) => Math.abs(value - Math.round(value)) <= WHOLE_WITHIN);
    if (!whole || !this.#keepsLimits(chosen)) return null;
    const worth = this.#worths.reduce((sum, value, column) => (chosen[column] ? sum + value : sum), 0);
    return { chosen, worth, bound: Math.max(worth, bound) };
  }

  #keepsLimits(chosen: readonly boolean[]): boolean {
    return this.#programme.rows.every(({ columns, atLeast, atMost }, row) => {
      const count = columns.filter((column) => chosen[column]).length;
      return count <= atMost && (count >= atLeast || this.#rowsWithoutFloor.has(row));
    });
  }
}

function modelData(highs: Highs, { columns, rows }: Programme) {
  const starts = [0];
  const indices = rows.flatMap((row) => row.columns);
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  const values = new Float64Array(indices.length).fill(1);
  return {
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.map(({ atLeast }) => atLeast),
    rowUpper: rows.map(({ atMost }) => atMost),
    matrix: { format: "csr", numRows: rows.length, numCols: columns, starts, indices, values },
  } as const;
}
