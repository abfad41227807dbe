/**
 * Row-complete Latin squares: in every row each ordered pair of distinct symbols follows one another at most once, so that
 * with areas as rows and periods as columns no two people hand over to each other twice. Williams, E. J. (1949),
 * Experimental designs balanced for the estimation of residual effects of treatments, Austral. J. Sci. Res. A 2: 149–168.
 * For an even order the square develops 0, 1, k−1, 2, k−2, … cyclically. PURE.
 */
export function williamsSquare(order: number): number[][] {
  const first = zigzag(order);
  return Array.from({ length: order }, (_, shift) => first.map((symbol) => (symbol + shift) % order));
}

const zigzag = (order: number): number[] =>
  Array.from({ length: order }, (_, at) => (at % 2 === 1 ? (at + 1) / 2 : (order - at / 2) % order));

/**
 * So many rows of a Latin square in which few ordered pairs follow one another twice: of Williams' for an even order (none
 * does); for an odd one searched for, with no repeated pair (from order 7 on four such rows exist), then with one, and so on.
 */
export function variedRows({ order, rows }: { order: number; rows: number }): number[][] {
  const key = order * ROWS_MOST + rows;
  const known = found.get(key);
  if (known !== undefined) return known;
  const best = order % 2 === 0 ? williamsSquare(order).slice(0, rows) : oddRows({ order, rows });
  found.set(key, best);
  return best;
}

/** The same answer every time, so that keeping it changes nothing. */
const found = new Map<number, number[][]>();
const ROWS_MOST = 64;
const STEPS = 20_000;
const REPEATS_MOST = 4;

function oddRows({ order, rows }: { order: number; rows: number }): number[][] {
  for (let repeats = 0; repeats <= REPEATS_MOST; repeats += 1) {
    const searched = new RowSearch({ order, rows, repeats }).find();
    if (searched !== null) return searched;
  }
  const first = zigzag(order);
  return first.slice(0, rows).map((shift) => first.map((symbol) => (symbol + shift) % order));
}

/** Fills row after row from the left with the first symbol that fits, and goes back where none does. */
class RowSearch {
  readonly #order: number;
  readonly #rows: number[][];
  readonly #inColumn: Uint8Array;
  readonly #pairs: Uint8Array;
  #repeatsLeft: number;
  #steps = 0;

  constructor({ order, rows, repeats }: { order: number; rows: number; repeats: number }) {
    this.#order = order;
    this.#rows = Array.from({ length: rows }, () => []);
    this.#inColumn = new Uint8Array(order * order);
    this.#pairs = new Uint8Array(order * order);
    this.#repeatsLeft = repeats;
  }

  find(): number[][] | null {
    return this.#fill(0) ? this.#rows : null;
  }

  #fill(at: number): boolean {
    const [order, column] = [this.#order, at % this.#order];
    const row = this.#rows[Math.floor(at / order)];
    if (row === undefined) return true;
    this.#steps += 1;
    if (this.#steps > STEPS) return false;
    for (let symbol = 0; symbol < order; symbol += 1) {
      // Symbols may be named so that the first row is in order.
      if (at < order && symbol !== column) continue;
      if (row.includes(symbol) || this.#inColumn[column * order + symbol] === 1) continue;
      const pair = column === 0 ? null : (row[column - 1] ?? 0) * order + symbol;
      const isRepeated = pair !== null && (this.#pairs[pair] ?? 0) > 0;
      if (isRepeated && this.#repeatsLeft === 0) continue;
      this.#set({ row, column, symbol, pair, isRepeated });
      if (this.#fill(at + 1)) return true;
      this.#unset({ row, column, symbol, pair, isRepeated });
    }
    return false;
  }

  #set({ row, column, symbol, pair, isRepeated }: Entry): void {
    row.push(symbol);
    this.#inColumn[column * this.#order + symbol] = 1;
    if (pair !== null) this.#pairs[pair] = (this.#pairs[pair] ?? 0) + 1;
    if (isRepeated) this.#repeatsLeft -= 1;
  }

  #unset({ row, column, symbol, pair, isRepeated }: Entry): void {
    row.pop();
    this.#inColumn[column * this.#order + symbol] = 0;
    if (pair !== null) this.#pairs[pair] = (this.#pairs[pair] ?? 0) - 1;
    if (isRepeated) this.#repeatsLeft += 1;
  }
}

type Entry = { row: number[]; column: number; symbol: number; pair: number | null; isRepeated: boolean };

/** Ordered pairs that follow one another again. */
export function repeatsIn(rows: readonly (readonly number[])[]): number {
  const pairs = rows.flatMap((row) => row.slice(1).map((symbol, at) => `${row[at]} ${symbol}`));
  return pairs.length - new Set(pairs).size;
}
