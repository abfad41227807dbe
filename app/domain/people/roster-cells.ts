import type { ColumnKey } from "./roster-columns.ts";
import type { ColumnMatch } from "./roster-match.ts";
import { type Cell, isBlank, type Sheet } from "./roster-sheet.ts";

/** The cell that says something about a row's column: its own, the one merged over it, or the same for all rows. PURE. */
export type Constants = Partial<Record<ColumnKey, string>>;

const UNIT_COLUMNS: readonly ColumnKey[] = ["district", "subdistrict", "community"];

/**
 * `index`: zero-based row. Units are often merged over all their people: the text stands in the first cell only.
 * Undefined: neither the file nor a constant has the column.
 */
export function cellIn({
  sheet,
  match,
  constants,
  index,
  key,
}: {
  sheet: Sheet;
  match: ColumnMatch;
  constants: Constants;
  index: number;
  key: ColumnKey;
}): Cell | undefined {
  const column = match.columns[key];
  if (column === undefined) return constants[key];
  const own = sheet.rows[index]?.[column] ?? null;
  if (!isBlank(own) || !UNIT_COLUMNS.includes(key)) return own;
  const firstRow = match.header.row + match.header.height;
  const merge = sheet.merges.find(
    ({ top, bottom, left }) => left === column && firstRow <= top && top < index && index <= bottom,
  );
  return merge === undefined ? own : (sheet.rows[merge.top]?.[column] ?? null);
}
