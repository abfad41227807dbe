import { ok, type Result, refused } from "../shared/refusal.ts";
import { type ColumnKey, ROSTER_COLUMNS } from "./roster-columns.ts";
import { type Named, readHeader } from "./roster-header.ts";
import { cellText, type Sheet } from "./roster-sheet.ts";

/**
 * Which column of the sheet is which column of a roster. Title rows above the header are skipped, a header may have
 * two rows with merged groups. A person may correct the match, so every source column is listed. PURE.
 */
export type HeaderPlace = { /** Zero-based. */ row: number; height: 1 | 2 };

export type SourceColumn = {
  index: number;
  /** As read, both rows joined. */
  header: string;
  key: ColumnKey | null;
  by: "header" | "alias" | "person" | null;
};

export type ColumnMatch = {
  header: HeaderPlace;
  columns: Partial<Record<ColumnKey, number>>;
  sources: SourceColumn[];
  /** Two source columns name the same: the better name is kept, of equals the left one; the others are not read. */
  duplicates: { key: ColumnKey; kept: number; ignored: number[] }[];
  /** Required, and nothing in the sheet names them. */
  missing: ColumnKey[];
};

/** `null`: "this column is not in the file". */
export type ColumnOverrides = Partial<Record<ColumnKey, number | null>>;

const SEARCHED_ROWS = 20;
const FEWEST_NAMES = 3;

type Placed = { sheet: Sheet; place: HeaderPlace };
type Read = { header: string; named: Named | null };

const textAt = ({ sheet, row, column }: { sheet: Sheet; row: number; column: number }): string =>
  cellText(sheet.rows[row]?.[column]).trim();

/** The text over a column in the upper header row: of its merge, or in files without merges of the cell to the left. */
function groupOver({ sheet, row, column }: { sheet: Sheet; row: number; column: number }): string {
  const own = textAt({ sheet, row, column });
  if (own !== "") return own;
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  if (merge !== undefined) return textAt({ sheet, row: merge.top, column: merge.left });
  if (sheet.merges.length > 0) return "";
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textAt({ sheet, row, column: left });
    if (text !== "") return text;
  }
  return "";
}

const widthOf = ({ sheet, place }: Placed): number =>
  Math.max(0, ...sheet.rows.slice(place.row, place.row + place.height).map((row) => row.length));

function readColumn({ sheet, place, column }: Placed & { column: number }): Read {
  const top = textAt({ sheet, row: place.row, column });
  if (place.height === 1) return { header: top, named: readHeader(top) };
  const bottom = textAt({ sheet, row: place.row + 1, column });
  if (bottom === "") return { header: top, named: readHeader(top) };
  const joined = groupOver({ sheet, row: place.row, column }) + bottom;
  return { header: joined, named: readHeader(joined) ?? readHeader(bottom) };
}

const readPlace = ({ sheet, place }: Placed): Read[] =>
  Array.from({ length: widthOf({ sheet, place }) }, (_, column) => readColumn({ sheet, place, column }));

const countNames = (reads: Read[]): number => new Set(reads.flatMap(({ named }) => named?.key ?? [])).size;

/** The place that names the most columns; one row before two, and the upper one, among equals. */
function findPlace(sheet: Sheet): HeaderPlace | null {
  let best: { place: HeaderPlace; names: number } | null = null;
  for (const height of [1, 2] as const) {
    for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
      const place = { row, height };
      const reads = readPlace({ sheet, place });
      const names = countNames(reads);
      const hasName = reads.some(({ named }) => named?.key === "name");
      if (hasName && names >= FEWEST_NAMES && names > (best?.names ?? 0)) best = { place, names };
    }
  }
  return best?.place ?? null;
}

function assign(reads: Read[]): Pick<ColumnMatch, "columns" | "duplicates"> {
  const columns: ColumnMatch["columns"] = {};
  const duplicates: ColumnMatch["duplicates"] = [];
  for (const { key } of ROSTER_COLUMNS) {
    const claims = reads
      .flatMap(({ named }, index) => (named?.key === key ? [{ index, rank: named.rank }] : []))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    const [kept, ...others] = claims.map(({ index }) => index);
    if (kept === undefined) continue;
    columns[key] = kept;
    if (others.length > 0) duplicates.push({ key, kept, ignored: others });
  }
  return { columns, duplicates };
}

/** A column that a person gives to one key is taken from any other key that had it. */
function correct({ columns, overrides }: { columns: ColumnMatch["columns"]; overrides: ColumnOverrides }) {
  const corrected: ColumnMatch["columns"] = {};
  const taken = new Set(Object.values(overrides));
  for (const { key } of ROSTER_COLUMNS) {
    const own = overrides[key];
    const found = columns[key];
    if (own !== undefined && own !== null) corrected[key] = own;
    else if (own === undefined && found !== undefined && !taken.has(found)) corrected[key] = found;
  }
  return corrected;
}

function listSources({
  reads,
  columns,
  overrides,
}: {
  reads: Read[];
  columns: ColumnMatch["columns"];
  overrides: ColumnOverrides;
}): SourceColumn[] {
  return reads.map(({ header, named }, index) => {
    const key = ROSTER_COLUMNS.find((column) => columns[column.key] === index)?.key ?? null;
    if (key === null) return { index, header, key, by: null };
    if (overrides[key] === index) return { index, header, key, by: "person" };
    return { index, header, key, by: named?.rank === 0 ? "header" : "alias" };
  });
}

/** `headerAt` when a person says where the header is. Refuses `roster.header-not-found`. */
export function matchColumns({
  sheet,
  overrides = {},
  headerAt,
}: {
  sheet: Sheet;
  overrides?: ColumnOverrides;
  headerAt?: HeaderPlace;
}): Result<ColumnMatch> {
  const header = headerAt ?? findPlace(sheet);
  if (header === null)
    return refused("roster.header-not-found", { sheet: sheet.name, searched: SEARCHED_ROWS });
  const reads = readPlace({ sheet, place: header });
  const { columns: found, duplicates } = assign(reads);
  const columns = correct({ columns: found, overrides });
  return ok({
    header,
    columns,
    sources: listSources({ reads, columns, overrides }),
    duplicates: duplicates.filter(({ key }) => overrides[key] === undefined),
    missing: ROSTER_COLUMNS.filter(({ key, required }) => required && columns[key] === undefined).map(
      ({ key }) => key,
    ),
  });
}
