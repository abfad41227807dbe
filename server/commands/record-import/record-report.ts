import { createHash } from "node:crypto";
import { RECORD_IMPORT_KINDS, type RecordImportKind } from "#app/contracts/record-choices.ts";
import type { RecordImportCounts, RecordImportSettingsValue } from "#app/contracts/record-import.ts";
import {
  RECORD_HEADERS,
  type RecordColumnKey,
  recordHeaderOf,
} from "#app/domain/daily/sheet/record-columns.ts";
import type { PeopleDirectory } from "#app/domain/daily/sheet/record-people.ts";
import { type ReadRow, readRecordRows } from "#app/domain/daily/sheet/record-rows.ts";
import { type Told, type Twin, TwinIndex } from "#app/domain/daily/sheet/record-twins.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { type MatchOf, matchSheet, SEARCHED_ROWS } from "#app/domain/people/sheet-match.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { importedRecordId } from "./record-id.ts";

/** The dry run: every row of the file as the record it would be, or why not, or what it is likely told in already. */
export type TwinSource = { row: number | null; recordId: string | null };
export type DryRow = ReadRow & {
  id: string | null;
  kind: RecordImportKind;
  twin: Twin<TwinSource> | null;
};
export type DryRun = { rows: DryRow[]; counts: RecordImportCounts; digest: string };

/** As many rows as a file of any import may have. */
const MOST_ROWS = 5_000;

export type MatchedSheet = { sheet: Sheet; match: MatchOf<RecordColumnKey> };

/** Refuses a sheet without a header row. */
export function matchRecordSheet({
  sheets,
  settings,
}: {
  sheets: readonly Sheet[];
  settings: Pick<RecordImportSettingsValue, "sheet" | "overrides">;
}): Result<MatchedSheet> {
  const sheet = sheets[settings.sheet] ?? sheets[0];
  if (sheet === undefined) return refused("workbook.empty");
  const { overrides } = settings;
  const match = matchSheet<RecordColumnKey>({ sheet, headers: RECORD_HEADERS, overrides });
  return match === null
    ? refused("record-import.header-not-found", { sheet: sheet.name, searched: SEARCHED_ROWS })
    : ok({ sheet, match });
}

/** Refuses what cannot be read at all: no header, a column that must be there missing, no rows or too many. */
export function readRecords({
  people,
  today,
  ...given
}: {
  sheets: readonly Sheet[];
  settings: RecordImportSettingsValue;
  people: PeopleDirectory;
  today: string;
}): Result<ReadRow[]> {
  const matched = matchRecordSheet(given);
  if (!matched.ok) return matched;
  const { sheet, match } = matched.value;
  if (match.missing.length > 0)
    return refused("record-import.columns-missing", { columns: match.missing.map(recordHeaderOf) });
  const rows = readRecordRows({ sheet, match, people, today });
  if (rows.length === 0) return refused("record-import.no-rows", { sheet: sheet.name });
  if (rows.length > MOST_ROWS)
    return refused("record-import.too-many-rows", { rows: rows.length, most: MOST_ROWS });
  return ok(rows);
}

export type ToldRecord = Told & { id: string; status: string };

/** Rows against what is known: `knownIds` of the very same records, `told` of the same people and days. */
export function dryRun({
  rows,
  told,
  knownIds,
  settings,
}: {
  rows: readonly ReadRow[];
  told: readonly ToldRecord[];
  knownIds: ReadonlySet<string>;
  settings: RecordImportSettingsValue;
}): DryRun {
  const index = new TwinIndex<TwinSource>();
  for (const record of told)
    if (record.status !== "withdrawn" && record.status !== "struck")
      index.add({ source: { row: null, recordId: record.id }, told: record });
  const seen = new Map<string, number>();
  const judged = rows.map((row): DryRow => {
    const { draft } = row;
    if (draft === null) return { ...row, id: null, kind: "rejected", twin: null };
    const id = importedRecordId(draft);
    const earlier = seen.get(id);
    if (earlier !== undefined)
      return { ...twiceInFile(row, earlier), id: null, kind: "rejected", twin: null };
    seen.set(id, row.row);
    if (knownIds.has(id)) return { ...row, id, kind: "unchanged", twin: null };
    const twin = index.find(draft);
    index.add({ source: { row: row.row, recordId: null }, told: draft });
    return { ...row, id, kind: twin === null ? "new" : "duplicate", twin };
  });
  const digest = createHash("sha256").update(JSON.stringify(judged)).digest("base64url");
  return { rows: judged, counts: countsOf(judged, settings), digest };
}

const twiceInFile = (row: ReadRow, earlier: number): ReadRow => ({
  ...row,
  draft: null,
  problems: [{ code: "record-import.twice-in-file", column: "content", cell: null, facts: { row: earlier } }],
});

export const isTaken = (row: DryRow, settings: Pick<RecordImportSettingsValue, "duplicates">): boolean =>
  row.kind === "new" || (row.kind === "duplicate" && settings.duplicates === "import");

function countsOf(rows: readonly DryRow[], settings: RecordImportSettingsValue): RecordImportCounts {
  const of = (kind: RecordImportKind) => rows.filter((row) => row.kind === kind).length;
  const [fresh = 0, duplicate = 0, unchanged = 0, rejected = 0] = RECORD_IMPORT_KINDS.map(of);
  const added = rows.filter((row) => isTaken(row, settings)).length;
  return { new: fresh, duplicate, unchanged, rejected, added };
}
