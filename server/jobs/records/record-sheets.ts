import {
  RECORD_COLUMNS,
  type RecordColumnKey,
  recordHeaderOf,
} from "#app/domain/daily/sheet/record-columns.ts";
import { cellText, type Sheet } from "#app/domain/people/roster-sheet.ts";
import type { MatchOf } from "#app/domain/people/sheet-match.ts";
import type { OutColumn, OutSheet } from "#server/jobs/workbook/write-workbook.ts";

/** The template and the rejected rows as sheets to be written. */
export const templateSheet = (name: string): OutSheet => ({
  name,
  columns: RECORD_COLUMNS.map(({ header, width }): OutColumn => ({ header, width, kind: "text" })),
  rows: [RECORD_COLUMNS.map(({ example }) => example)],
});

/** The rows as they stood in the file, with the reasons in front: corrected, the sheet can be imported as it is. */
export function rejectedRecordSheet({
  sheet,
  match,
  rejected,
  labels,
}: {
  sheet: Sheet;
  match: MatchOf<RecordColumnKey>;
  rejected: readonly { row: number; reason: string }[];
  labels: { sheet: string; row: string; reason: string };
}): OutSheet {
  const own = match.sources.map(({ header, key }): OutColumn => {
    const width = RECORD_COLUMNS.find((column) => column.key === key)?.width ?? 20;
    return { header: key === null ? header : recordHeaderOf(key), width, kind: "text" };
  });
  return {
    name: labels.sheet,
    columns: [
      { header: labels.row, width: 8, kind: "number" },
      { header: labels.reason, width: 50, kind: "text" },
      ...own,
    ],
    rows: rejected.map(({ row, reason }) => [
      row,
      reason,
      ...match.sources.map(({ index }) => cellText(sheet.rows[row - 1]?.[index])),
    ]),
  };
}
