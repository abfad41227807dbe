import { cellText, type Sheet } from "#app/domain/people/roster-sheet.ts";
import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { headerOf } from "#app/domain/quiz/sheet/bank-columns.ts";
import type { BankMatch } from "#app/domain/quiz/sheet/bank-match.ts";
import { isFigure, printBank, WRITTEN_COLUMNS } from "#app/domain/quiz/sheet/bank-print.ts";
import type { OutColumn, OutSheet } from "#server/jobs/workbook/write-workbook.ts";

/** Questions and rejected rows as sheets to be written. */
const COLUMNS: readonly OutColumn[] = WRITTEN_COLUMNS.map(({ key, header, width }) => ({
  header,
  width,
  kind: isFigure(key) ? "number" : "text",
}));

/** Exactly the columns that import reads. */
export const bankSheet = ({
  name,
  entries,
}: {
  name: string;
  entries: readonly BankQuestion[];
}): OutSheet => ({
  name,
  columns: COLUMNS,
  rows: printBank(entries),
});

type Rejected = { at: number; name: string; reason: string };
type Labels = { sheet: string; at: string; name: string; reason: string };

/** The rows as they stood in the file, with the reasons in front: corrected, the sheet can be imported as it is. */
export function rejectedRowsSheet({
  sheet,
  match,
  rejected,
  labels,
}: {
  sheet: Sheet;
  match: BankMatch;
  rejected: readonly Rejected[];
  labels: Labels;
}): OutSheet {
  const sources = match.sources.map(({ header, key, index }) => ({
    index,
    header: key === null ? header : headerOf(key),
  }));
  return {
    name: labels.sheet,
    columns: [
      { header: labels.at, width: 8, kind: "number" },
      { header: labels.reason, width: 50, kind: "text" },
      ...sources.map(({ header }): OutColumn => ({ header, width: 24, kind: "text" })),
    ],
    rows: rejected.flatMap(({ at, reason }) =>
      rowsOf({ sheet, match, at }).map((row) => [
        row,
        row === at ? reason : "",
        ...sources.map(({ index }) => cellText(sheet.rows[row - 1]?.[index])),
      ]),
    ),
  };
}

/** A case goes back with its parts. */
function rowsOf({ sheet, match, at }: { sheet: Sheet; match: BankMatch; at: number }): number[] {
  const { number, caseNumber } = match.columns;
  const own = number === undefined ? "" : cellText(sheet.rows[at - 1]?.[number]).trim();
  if (caseNumber === undefined || own === "") return [at];
  const parts = sheet.rows.flatMap((cells, index) =>
    cellText(cells[caseNumber]).trim() === own && index + 1 !== at ? [index + 1] : [],
  );
  return [at, ...parts];
}

/** Texts have no rows: where it stands, how it begins, and why not. */
export const rejectedList = ({
  rejected,
  labels,
}: {
  rejected: readonly Rejected[];
  labels: Labels;
}): OutSheet => ({
  name: labels.sheet,
  columns: [
    { header: labels.at, width: 8, kind: "number" },
    { header: labels.name, width: 60, kind: "text" },
    { header: labels.reason, width: 60, kind: "text" },
  ],
  rows: rejected.map(({ at, name, reason }) => [at, name, reason]),
});
