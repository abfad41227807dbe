/** Σ factor · column, and a constant. */
export type Sum = { columns: number[]; factors: number[]; constant: number };
export type Limit = {
  columns: readonly number[];
  factors: readonly number[];
  atLeast: number;
  atMost: number;
};

export const emptySum = (constant = 0): Sum => ({ columns: [], factors: [], constant });

/** Columns that are whole numbers within bounds, and rows that limit sums of them; written row by row. PURE. */
export class LinearProgramme {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly rows: Limit[] = [];
  readonly #following: { column: number; follows: (point: readonly number[]) => number }[] = [];

  get columns(): number {
    return this.lower.length;
  }

  column({
    upper = 1,
    follows,
  }: {
    upper?: number;
    follows?: (point: readonly number[]) => number;
  } = {}): number {
    const column = this.lower.length;
    this.lower.push(0);
    this.upper.push(upper);
    if (follows !== undefined) this.#following.push({ column, follows });
    return column;
  }

  /** Gives the columns that follow from earlier ones their values. */
  settle(point: number[]): void {
    for (const { column, follows } of this.#following) point[column] = follows(point);
  }

  fix(column: number, at: number): void {
    this.lower[column] = at;
    this.upper[column] = at;
  }

  /** Both ends count in. */
  limit({ columns, factors, constant }: Sum, ends: { atLeast?: number; atMost?: number }): void {
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = ends;
    this.rows.push({ columns, factors, atLeast: atLeast - constant, atMost: atMost - constant });
  }

  /** Whether a point of whole numbers keeps every bound and row. */
  holds(point: readonly number[]): boolean {
    const inside = (value: number, from: number | undefined, to: number | undefined) =>
      value >= (from ?? 0) && value <= (to ?? 0);
    return (
      point.every((value, at) => inside(value, this.lower[at], this.upper[at])) &&
      this.rows.every((row) => inside(sumAt({ ...row, constant: 0 }, point), row.atLeast, row.atMost))
    );
  }
}

export const sumAt = (
  { columns, factors, constant }: Pick<Limit, "columns" | "factors"> & { constant: number },
  point: readonly number[],
): number => columns.reduce((sum, column, at) => sum + (factors[at] ?? 0) * (point[column] ?? 0), constant);
