import { describe, expect, it } from "vitest";
import { type ColumnMatch, matchColumns } from "#app/domain/people/roster-match.ts";
import { type ParsedRoster, parseRoster } from "#app/domain/people/roster-rows.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { rejectedSheet } from "#server/jobs/roster/roster-sheets.ts";
import { readWorkbook, type WorkbookFile } from "#server/jobs/workbook/read-workbook.ts";
import { writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { fixture } from "#tests/jobs/workbook/files.ts";

type Read = { sheet: Sheet; match: ColumnMatch; roster: ParsedRoster };

function read(file: WorkbookFile): Read {
  const workbook = readWorkbook(file);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.refusal));
  const sheet = workbook.value.sheets[0]!;
  const match = matchColumns({ sheet });
  if (!match.ok) throw new Error(JSON.stringify(match.refusal));
  const roster = parseRoster({ sheet, match: match.value, settings: { today: "2026-01-10" } });
  if (!roster.ok) throw new Error(JSON.stringify(roster.refusal));
  return { sheet, match: match.value, roster: roster.value };
}

const LABELS = { sheet: "退回", row: "原行号", reason: "退回原因" };

async function rejectedAgain({ sheet, match, rows }: Omit<Read, "roster"> & { rows: ParsedRoster["rows"] }) {
  const describe = ({ cell, code }: { cell: string | null; code: string }) => `${cell} ${code}`;
  const written = rejectedSheet({ sheet, match, rejected: rows, labels: LABELS, describe });
  const bytes = await writeWorkbook({ sheets: [written] });
  return { written, again: read({ bytes, fileName: "rejected.xlsx" }) };
}

describe("the sheet of rejected rows", () => {
  it("has each row as it stood, under its header, with its number and its reasons", async () => {
    const { sheet, match, roster } = read(fixture("duplicates.xlsx"));
    const rows = roster.rows.filter(({ record }) => record === null);
    const { written } = await rejectedAgain({ sheet, match, rows });
    expect(written.columns.slice(0, 4).map(({ header }) => header)).toEqual([
      "原行号",
      "退回原因",
      "序号",
      "区县",
    ]);
    expect(written.rows[0]!.slice(0, 4)).toEqual([2, "I2 roster.duplicate-identity", 1, "翠屏区"]);
    expect(written.rows).toHaveLength(rows.length);
  });

  it("is rejected for the same reasons when nothing is corrected: ruined digits stay ruined", async () => {
    const { sheet, match, roster } = read(fixture("numbers.xlsx"));
    const rows = roster.rows.filter(({ record }) => record === null);
    const { again } = await rejectedAgain({ sheet, match, rows });
    const reasons = (some: ParsedRoster["rows"]) =>
      some.map(({ name, problems }) => [name, problems[0]?.code]);
    expect(reasons(again.roster.rows)).toEqual(reasons(rows));
    expect(rows).toHaveLength(2);
  });

  it("can be imported as it is, from a two-row header and merged units too, once it is corrected", async () => {
    const { sheet, match, roster } = read(fixture("messy-two-row-header.xlsx"));
    const { again } = await rejectedAgain({ sheet, match, rows: roster.rows });
    expect(again.roster.rows.map(({ record }) => record)).toEqual(roster.rows.map(({ record }) => record));
  });

  it("does not make of a lost zero in a CSV what it was not", async () => {
    const text = new TextDecoder()
      .decode(fixture("utf8.csv").bytes)
      .replace("1981-01", "1981.1")
      .replace(/5115\d{13}[\dX]/, "");
    const { sheet, match, roster } = read({ bytes: new TextEncoder().encode(text), fileName: "a.csv" });
    const rows = roster.rows.filter(({ record }) => record === null);
    expect(rows[0]!.problems).toMatchObject([{ code: "roster.date-january-or-october" }]);
    const { again } = await rejectedAgain({ sheet, match, rows });
    expect(again.roster.rows[0]!.problems).toMatchObject([{ code: "roster.date-january-or-october" }]);
  });
});
