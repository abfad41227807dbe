import { cellText, type Sheet } from "../../people/roster-sheet.ts";
import { ok, type Result, refused } from "../../shared/refusal.ts";
import { type BankColumnKey, COLUMNS, columnNamed, REQUIRED_COLUMNS } from "./bank-columns.ts";

/** Which column of a sheet is which column of a question sheet; a person may correct it. Title rows above are skipped. PURE. */
export type BankSource = { index: number; header: string; key: BankColumnKey | null };
export type BankMatch = {
  /** Zero-based. */
  headerRow: number;
  columns: Partial<Record<BankColumnKey, number>>;
  /** Every column of the file: those without a key are not read. */
  sources: BankSource[];
  missing: BankColumnKey[];
};
/** `null`: not in the file. */
export type BankOverrides = Partial<Record<BankColumnKey, number | null>>;

const SEARCHED_ROWS = 20;
const FEWEST_NAMES = 2;

const headersOf = (sheet: Sheet, row: number): string[] =>
  (sheet.rows[row] ?? []).map((cell) => cellText(cell).trim());

/** The row that names a stem and the most other columns. */
function findHeader(sheet: Sheet): number | null {
  let best: { row: number; named: number } | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const keys = new Set(headersOf(sheet, row).map(columnNamed));
    keys.delete(null);
    if (keys.has("stem") && keys.size >= FEWEST_NAMES && keys.size > (best?.named ?? 0))
      best = { row, named: keys.size };
  }
  return best?.row ?? null;
}

/** A person's choice stands; a column a person gave away is free for no other. */
function assign({ headers, overrides }: { headers: string[]; overrides: BankOverrides }) {
  const columns: Partial<Record<BankColumnKey, number>> = {};
  const taken = new Set<number>();
  for (const { key } of COLUMNS) {
    const chosen = overrides[key];
    if (chosen === undefined || chosen === null || taken.has(chosen)) continue;
    columns[key] = chosen;
    taken.add(chosen);
  }
  headers.forEach((header, index) => {
    const key = columnNamed(header);
    if (key === null || taken.has(index) || overrides[key] !== undefined || columns[key] !== undefined)
      return;
    columns[key] = index;
    taken.add(index);
  });
  return columns;
}

/** Refuses `bank.header-not-found`. */
export function matchBank({
  sheet,
  overrides = {},
}: {
  sheet: Sheet;
  overrides?: BankOverrides;
}): Result<BankMatch> {
  const headerRow = findHeader(sheet);
  if (headerRow === null)
    return refused("bank.header-not-found", { sheet: sheet.name, searched: SEARCHED_ROWS });
  const headers = headersOf(sheet, headerRow);
  const columns = assign({ headers, overrides });
  const sources = headers.map((header, index) => {
    const key = COLUMNS.find((column) => columns[column.key] === index)?.key ?? null;
    return { index, header, key };
  });
  return ok({
    headerRow,
    columns,
    sources,
    missing: REQUIRED_COLUMNS.filter((key) => columns[key] === undefined),
  });
}
