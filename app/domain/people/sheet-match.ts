import { cellText, type Sheet } from "./roster-sheet.ts";

/**
 * Which column of a sheet with a header of one row is which column of ours; a person may correct it. Title rows above
 * are skipped. For the headers of two rows that rosters have: roster-match.ts. PURE.
 */
export type SourceOf<K> = { index: number; header: string; key: K | null };
export type MatchOf<K extends string> = {
  /** Zero-based. */
  headerRow: number;
  columns: Partial<Record<K, number>>;
  /** Every column of the file: those without a key are not read. */
  sources: SourceOf<K>[];
  missing: K[];
};
/** `null`: not in the file. */
export type OverridesOf<K extends string> = Partial<Record<K, number | null>>;

export type Headers<K extends string> = {
  keys: readonly K[];
  required: readonly K[];
  /** What a header cell names. */
  named: (header: string) => K | null;
  /** The column without which a row is no header, and the fewest columns of one. */
  anchor: K;
  fewest: number;
};

export const SEARCHED_ROWS = 20;

const headersOf = (sheet: Sheet, row: number): string[] =>
  (sheet.rows[row] ?? []).map((cell) => cellText(cell).trim());

/** The row that names the anchor and the most other columns. */
function findHeader<K extends string>(sheet: Sheet, { named, anchor, fewest }: Headers<K>): number | null {
  let best: { row: number; named: number } | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const keys = new Set(headersOf(sheet, row).map(named));
    keys.delete(null);
    if (keys.has(anchor) && keys.size >= fewest && keys.size > (best?.named ?? 0))
      best = { row, named: keys.size };
  }
  return best?.row ?? null;
}

type Assigning<K extends string> = { texts: string[]; headers: Headers<K>; overrides: OverridesOf<K> };

/** A person's choice stands; a column a person gave away is free for no other. */
function assign<K extends string>({ texts, headers, overrides }: Assigning<K>) {
  const columns: Partial<Record<K, number>> = {};
  const taken = new Set<number>();
  for (const key of headers.keys) {
    const chosen = overrides[key];
    if (chosen === undefined || chosen === null || taken.has(chosen)) continue;
    columns[key] = chosen;
    taken.add(chosen);
  }
  texts.forEach((text, index) => {
    const key = headers.named(text);
    if (key === null || taken.has(index) || overrides[key] !== undefined || columns[key] !== undefined)
      return;
    columns[key] = index;
    taken.add(index);
  });
  return columns;
}

/** Null: no row of the first twenty is a header. */
export function matchSheet<K extends string>({
  sheet,
  headers,
  overrides = {},
}: {
  sheet: Sheet;
  headers: Headers<K>;
  overrides?: OverridesOf<K>;
}): MatchOf<K> | null {
  const headerRow = findHeader(sheet, headers);
  if (headerRow === null) return null;
  const texts = headersOf(sheet, headerRow);
  const columns = assign({ texts, headers, overrides });
  const sources = texts.map((header, index) => {
    const key = headers.keys.find((candidate) => columns[candidate] === index) ?? null;
    return { index, header, key };
  });
  const missing = headers.required.filter((key) => columns[key] === undefined);
  return { headerRow, columns, sources, missing };
}
