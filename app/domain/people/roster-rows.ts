import { ok, type Result, refused } from "../shared/refusal.ts";
import type { RosterRecord } from "./cadre.ts";
import { readEthnicGroup } from "./ethnic-groups.ts";
import { maskDigits } from "./mask.ts";
import { normaliseText, splitNameNote } from "./normalise.ts";
import { type Constants, cellIn } from "./roster-cells.ts";
import { type ColumnKey, columnOf, ROSTER_COLUMNS } from "./roster-columns.ts";
import { findDuplicates } from "./roster-duplicates.ts";
import type { ColumnMatch } from "./roster-match.ts";
import { readPerson } from "./roster-person.ts";
import type { RowNotice, RowProblem } from "./roster-problems.ts";
import { RowReader } from "./roster-reader.ts";
import { type Cell, cellName, cellText, isBlank, type Sheet } from "./roster-sheet.ts";
import {
  DEFAULT_DISTRICT_SOURCE_NAMES,
  type DistrictSourceNames,
  readWord,
  SEX_WORDS,
} from "./vocabulary.ts";

/** The rows under a matched header → persons, each with what is wrong with it. PURE. */
export type ParsedRow = {
  /** As the person sees it in the sheet, from 1. */
  row: number;
  /** As far as it can be read, for the report. */
  name: string;
  /** Null when the row has problems. */
  record: RosterRecord | null;
  /** Columns this row says something about; of the others the comparison keeps what is known. */
  told: ColumnKey[];
  problems: RowProblem[];
  notices: RowNotice[];
  cells: Partial<Record<ColumnKey, string>>;
};

export const SKIPPED_KINDS = ["empty", "total", "note", "header"] as const;
export type SkippedRow = { row: number; kind: (typeof SKIPPED_KINDS)[number]; text: string };

export type ParsedRoster = { columns: ColumnKey[]; rows: ParsedRow[]; skipped: SkippedRow[] };

export type RosterSettings = {
  /** `YYYY-MM-DD` */
  today: string;
  /** The same for every row, for columns that the file does not have: a subdistrict's own roster names no subdistrict. */
  constants?: Constants;
  sourceNames?: DistrictSourceNames;
};

const TOTAL = /^(?:合计|总计|小计|共计|总人数|人数)/;
const NOTE = /^(?:注[:：]?|备注[:：]|说明|填表|填报|制表|审核|联系人|负责人|单位负责人)/;

type Context = { sheet: Sheet; match: ColumnMatch; settings: RosterSettings };

/** `index`: zero-based row of the sheet. */
type RowPlace = Context & { index: number };

const squeezedTexts = (cells: readonly Cell[]): string[] =>
  cells.map((cell) => normaliseText(cellText(cell)).replace(/ /g, "")).filter((text) => text !== "");

/** Enough to find the row again; whose phone stands under a table is nobody's business. */
const startOf = (cells: readonly Cell[]): string =>
  maskDigits(squeezedTexts(cells).slice(0, 3).join(" ")).slice(0, 60);

/** Printed rosters repeat the header, each of its rows, on every page. */
function isHeaderAgain({
  sheet,
  match,
  texts,
}: Omit<Context, "settings"> & { texts: readonly string[] }): boolean {
  const { row, height } = match.header;
  return sheet.rows
    .slice(row, row + height)
    .some((cells) => texts.length > 0 && squeezedTexts(cells).join("|") === texts.join("|"));
}

/** Why a row is no person; null: it is one. */
function kindOf({ sheet, match, index }: RowPlace): SkippedRow["kind"] | null {
  const cells = sheet.rows[index] ?? [];
  const texts = squeezedTexts(cells);
  const first = texts[0] ?? "";
  if (TOTAL.test(first)) return "total";
  const { name, sequence } = match.columns;
  if (cells.every((cell, column) => column === sequence || isBlank(cell))) {
    return NOTE.test(first) ? "note" : "empty";
  }
  if (isHeaderAgain({ sheet, match, texts })) return "header";
  const nameText = squeezedTexts([cells[name ?? -1] ?? null])[0] ?? "";
  if (nameText === "" && texts.some((text) => TOTAL.test(text))) return "total";
  return (nameText === "" || nameText === first) && NOTE.test(first) ? "note" : null;
}

/** Sex and ethnicity from the note under a name, where their own cells are empty. */
function noteOf(nameText: string): Partial<Record<ColumnKey, string>> {
  const { notes } = splitNameNote(nameText);
  const sex = notes.find((text) => readWord({ words: SEX_WORDS, text }) !== null);
  const ethnicity = notes.find((word) => readEthnicGroup(word) !== null);
  return { ...(sex === undefined ? {} : { sex }), ...(ethnicity === undefined ? {} : { ethnicity }) };
}

function cellNames({ match, index }: RowPlace): ParsedRow["cells"] {
  const names: ParsedRow["cells"] = {};
  for (const { key } of ROSTER_COLUMNS) {
    const column = match.columns[key];
    if (column !== undefined) names[key] = cellName({ row: index, column });
  }
  return names;
}

function readRow(place: RowPlace): ParsedRow {
  const constants = { constants: place.settings.constants ?? {} };
  const nameText = cellText(cellIn({ ...place, ...constants, key: "name" }));
  const note = noteOf(nameText);
  const row = place.index + 1;
  const reader = new RowReader({
    row,
    cellOf: (key) => {
      const cell = cellIn({ ...place, ...constants, key });
      return isBlank(cell) ? (note[key] ?? cell) : cell;
    },
    indexOf: (key) => place.match.columns[key],
    untyped: !place.sheet.typed,
    today: place.settings.today,
  });
  const record = readPerson({
    reader,
    sourceNames: place.settings.sourceNames ?? DEFAULT_DISTRICT_SOURCE_NAMES,
  });
  const { problems, notices } = reader;
  const told = ROSTER_COLUMNS.map(({ key }) => key).filter(
    (key) =>
      cellIn({ ...place, ...constants, key }) !== undefined ||
      note[key] !== undefined ||
      (key === "partyPost" && record !== null && record.partyPost !== null),
  );
  const cells = cellNames(place);
  return { row, name: splitNameNote(nameText).name, record, told, problems, notices, cells };
}

function withDuplicates(rows: ParsedRow[]): ParsedRow[] {
  const duplicates = findDuplicates(rows);
  return rows.map((row) => {
    const problem = duplicates.get(row.row);
    return problem === undefined ? row : { ...row, record: null, problems: [...row.problems, problem] };
  });
}

/** Refuses `roster.columns-missing` and `roster.no-rows`; everything else is said row by row. */
export function parseRoster(context: Context): Result<ParsedRoster> {
  const { sheet, match, settings } = context;
  const missing = match.missing.filter((key) => settings.constants?.[key] === undefined);
  if (missing.length > 0) {
    return refused("roster.columns-missing", { columns: missing.map((key) => columnOf(key).header) });
  }
  const rows: ParsedRow[] = [];
  const skipped: SkippedRow[] = [];
  for (let index = match.header.row + match.header.height; index < sheet.rows.length; index += 1) {
    const kind = kindOf({ ...context, index });
    if (kind === null) rows.push(readRow({ ...context, index }));
    else
      skipped.push({
        row: index + 1,
        kind,
        text: startOf(sheet.rows[index] ?? []),
      });
  }
  if (rows.length === 0) return refused("roster.no-rows", { sheet: sheet.name });
  const columns = ROSTER_COLUMNS.map(({ key }) => key).filter(
    (key) => match.columns[key] !== undefined || settings.constants?.[key] !== undefined,
  );
  return ok({ columns, rows: withDuplicates(rows), skipped });
}
