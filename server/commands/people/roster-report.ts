import { createHash } from "node:crypto";
import type { ImportSettingsValue } from "#app/contracts/people.ts";
import type { FieldChange } from "#app/domain/people/roster-changes.ts";
import { compareRoster, type ReportKind, type ReportRow } from "#app/domain/people/roster-compare.ts";
import { type ColumnMatch, matchColumns } from "#app/domain/people/roster-match.ts";
import type { RowNotice, RowProblem } from "#app/domain/people/roster-problems.ts";
import { parseRoster, type SkippedRow } from "#app/domain/people/roster-rows.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import type { CadreRow } from "#db/queries/people.ts";
import type { Runtime } from "#server/runtime.ts";
import { knownCadreOf } from "./cadre-fields.ts";
import { isInScope, type RosterScope } from "./roster-scope.ts";

/** The dry run: what confirming would do, row by row, computed from the file and the roster as it is now. */
export type ShownRow = {
  row: number;
  name: string;
  kind: ReportKind;
  cadreId: string | null;
  changes: FieldChange[];
  problems: RowProblem[];
  notices: RowNotice[];
};
export type Dry = {
  match: ColumnMatch;
  rows: ReportRow[];
  shown: ShownRow[];
  skipped: SkippedRow[];
  counts: Record<ReportKind, number>;
  /** Equal digests: confirming does what was shown. */
  digest: string;
};

type Input = {
  runtime: Pick<Runtime, "personalData">;
  sheets: readonly Sheet[];
  settings: ImportSettingsValue;
  scope: RosterScope;
  people: readonly { cadre: CadreRow; unitPath: string }[];
  today: string;
};

export const readMatch = ({
  sheets,
  settings,
}: Pick<Input, "sheets" | "settings">): Result<{ sheet: Sheet; match: ColumnMatch }> => {
  const sheet = sheets[settings.sheet];
  if (sheet === undefined) return refused("roster.sheet-missing");
  const match = matchColumns({ sheet, overrides: settings.overrides });
  return match.ok ? ok({ sheet, match: match.value }) : match;
};

export function dryRun(input: Input): Result<Dry> {
  const { runtime, settings, scope, people, today } = input;
  const read = readMatch(input);
  if (!read.ok) return read;
  const { sheet, match } = read.value;
  // Given constants are for columns the file lacks; a file that names its units is believed, and checked.
  const constants = { ...scope.constants, ...settings.constants };
  const parsed = parseRoster({ sheet, match, settings: { today, constants } });
  if (!parsed.ok) return parsed;
  const indexOf = ({ value }: { value: string }) =>
    Buffer.from(runtime.personalData.index(value)).toString("hex");
  const known = people
    .filter(({ unitPath }) => isInScope(scope, unitPath))
    .map(({ cadre }) => knownCadreOf(cadre));
  const compared = compareRoster({ rows: parsed.value.rows, known, units: scope.units, indexOf });
  const blocked = rowsElsewhere({ rows: compared.rows, people, scope });
  const cells = new Map(
    parsed.value.rows.map(({ row, cells: names }) => [row, names.identityNumber ?? null]),
  );
  const shown = compared.rows.map((row) =>
    blocked.has(row.row) ? elsewhereRow({ row, cell: cells.get(row.row) ?? null }) : shownRow(row),
  );
  const counts: Dry["counts"] = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const { kind } of shown) counts[kind] += 1;
  return ok({
    match,
    rows: compared.rows.filter(({ row }) => !blocked.has(row)),
    shown,
    skipped: parsed.value.skipped,
    counts,
    digest: createHash("sha256").update(JSON.stringify(shown)).digest("hex"),
  });
}

/** Rows that name somebody who belongs to a unit the importing person does not manage: that unit gives them up first. */
function rowsElsewhere({
  rows,
  people,
  scope,
}: { rows: readonly ReportRow[] } & Pick<Input, "people" | "scope">): Set<number> {
  const elsewhere = new Set(
    people
      .filter(({ unitPath, cadre }) => cadre.identityIndex !== null && !isInScope(scope, unitPath))
      .map(({ cadre }) => Buffer.from(cadre.identityIndex ?? []).toString("hex")),
  );
  const named = rows.filter(
    (row) => row.kind !== "rejected" && row.identityIndex !== null && elsewhere.has(row.identityIndex),
  );
  return new Set(named.map(({ row }) => row));
}

const elsewhereRow = ({ row, cell }: { row: ReportRow; cell: string | null }): ShownRow => ({
  ...shownRow(row),
  kind: "rejected",
  cadreId: null,
  changes: [],
  problems: [
    { row: row.row, column: "identityNumber", cell, code: "roster.person-elsewhere", value: "", facts: {} },
  ],
});

const shownRow = (row: ReportRow): ShownRow => ({
  row: row.row,
  name: row.name,
  kind: row.kind,
  cadreId: "cadreId" in row ? row.cadreId : null,
  changes: row.kind === "changed" ? row.changes : [],
  problems: row.kind === "rejected" ? row.problems : [],
  notices: row.notices,
});
