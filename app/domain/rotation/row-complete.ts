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
 * does), the best of a fixed series of cyclic squares for an odd one. Rows × columns of symbols.
 */
export function variedRows({ order, rows }: { order: number; rows: number }): number[][] {
  const known = found.get(order * ROWS_MOST + rows);
  if (known !== undefined) return known;
  const best = order % 2 === 0 ? williamsSquare(order).slice(0, rows) : oddRows({ order, rows });
  found.set(order * ROWS_MOST + rows, best);
  return best;
}

/** The same answer every time, so that keeping it changes nothing. */
const found = new Map<number, number[][]>();
const ROWS_MOST = 64;
const TRIES = 400;

function oddRows({ order, rows }: { order: number; rows: number }): number[][] {
  let best = { rows: [] as number[][], repeats: Number.POSITIVE_INFINITY };
  let state = order;
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % most;
  };
  for (let at = 0; at < TRIES && best.repeats > 0; at += 1) {
    const first = at === 0 ? zigzag(order) : shuffled(order, below);
    const shifts = at === 0 ? zigzag(order) : shuffled(order, below);
    const tried = shifts.slice(0, rows).map((shift) => first.map((symbol) => (symbol + shift) % order));
    const repeats = repeatsIn(tried);
    if (repeats < best.repeats) best = { rows: tried, repeats };
  }
  return best.rows;
}

function shuffled(count: number, below: (most: number) => number): number[] {
  const values = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [values[at], values[other]] = [values[other] ?? 0, values[at] ?? 0];
  }
  return values;
}

/** Ordered pairs that follow one another again. */
export function repeatsIn(rows: readonly (readonly number[])[]): number {
  const pairs = rows.flatMap((row) => row.slice(1).map((symbol, at) => `${row[at]} ${symbol}`));
  return pairs.length - new Set(pairs).size;
}
