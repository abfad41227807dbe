import { cellIn } from "#app/domain/people/roster-cells.ts";
import { type ColumnType, ROSTER_COLUMNS } from "#app/domain/people/roster-columns.ts";
import type { ColumnMatch } from "#app/domain/people/roster-match.ts";
import { type PrintedCadre, printCadre } from "#app/domain/people/roster-print.ts";
import type { RowProblem } from "#app/domain/people/roster-problems.ts";
import { type Cell, cellText, type Sheet } from "#app/domain/people/roster-sheet.ts";
import type { DistrictSourceNames } from "#app/domain/people/vocabulary.ts";
import type { OutColumn, OutSheet, OutValue } from "#server/jobs/workbook/write-workbook.ts";

/** Rosters and rejected rows as sheets to be written. */
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  number: 6,
  text: 18,
  longText: 30,
  unit: 16,
  name: 10,
  enumeration: 12,
  date: 12,
  month: 10,
  identityNumber: 21,
  phone: 14,
};

const COLUMNS: readonly OutColumn[] = ROSTER_COLUMNS.map(({ header, type }) => ({
  header,
  width: WIDTHS[type],
  kind: type === "number" ? "number" : "text",
}));

/** Exactly the columns that import reads, so that export → edit → import is a round trip. */
export function rosterSheet({
  name,
  cadres,
  sourceNames,
}: {
  name: string;
  cadres: readonly PrintedCadre[];
  sourceNames: DistrictSourceNames;
}): OutSheet {
  const rows = cadres.map((cadre, index) => printCadre({ cadre, sequence: index + 1, names: sourceNames }));
  return { name, columns: COLUMNS, rows };
}

const LOST_ZERO = /^\d{4}\.1$/;

/**
 * A number stays a number unless it shows more than it is (`1990.10`): as text, digits that Excel ruined would look
 * like what the person once typed, and be believed. In a CSV all is text; there `1990.1` is the case.
 */
function outValue({ cell, typed }: { cell: Cell | undefined; typed: boolean }): OutValue {
  const text = cellText(cell);
  if (typeof cell === "string") return !typed && LOST_ZERO.test(text) ? Number(text) : text;
  return cell?.kind === "number" && text === String(cell.value) ? cell.value : text;
}

type Labels = { sheet: string; row: string; reason: string };

/**
 * The rejected rows as they stood in the file, under the headers of the file, with the reasons in front: corrected,
 * the sheet can be imported as it is. `describe` says a problem in the reader's language.
 */
export function rejectedSheet({
  sheet,
  match,
  rejected,
  labels,
  describe,
}: {
  sheet: Sheet;
  match: ColumnMatch;
  rejected: readonly { row: number; problems: readonly RowProblem[] }[];
  labels: Labels;
  describe: (problem: RowProblem) => string;
}): OutSheet {
  const own = match.sources.map(({ header, key }): OutColumn => {
    // A header of two rows would not be found again in one, so what is known goes by its own name.
    const column = ROSTER_COLUMNS.find((candidate) => candidate.key === key);
    return { header: column?.header ?? header, width: WIDTHS[column?.type ?? "text"], kind: "number" };
  });
  const columns: OutColumn[] = [
    { header: labels.row, width: 8, kind: "number" },
    { header: labels.reason, width: 50, kind: "text" },
    ...own,
  ];
  const rows = rejected.map(({ row, problems }) => [
    row,
    problems.map(describe).join("\n"),
    ...match.sources.map(({ index: column, key }) => {
      const index = row - 1;
      const cell =
        key === null ? sheet.rows[index]?.[column] : cellIn({ sheet, match, constants: {}, index, key });
      return outValue({ cell, typed: sheet.typed });
    }),
  ]);
  return { name: labels.sheet, columns, rows };
}
