import { ImportViewInput } from "#app/contracts/people.ts";
import type { ImportView, SourceColumnView } from "#app/contracts/people-views.ts";
import { maskDigits } from "#app/domain/people/mask.ts";
import type { ColumnMatch } from "#app/domain/people/roster-match.ts";
import { cellText, type Sheet } from "#app/domain/people/roster-sheet.ts";
import { listUnits } from "#db/queries/org.ts";
import { findImport } from "#db/queries/roster-imports.ts";
import {
  reportOf,
  rowsOf,
  type StoredReport,
  settingsOf,
  sheetsOf,
} from "#server/commands/people/import-contents.ts";
import { isOwnImport } from "#server/commands/people/import-facts.ts";
import { readMatch, type ShownRow } from "#server/commands/people/roster-report.ts";
import { rosterScope } from "#server/commands/people/roster-scope.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 50;

/** One import as its pages show it: how the columns were read, then the report of the dry run, page by page. */
export const rosterImportView = defineView({
  name: "people.roster-import",
  input: ImportViewInput,
  load: async ({ db, input, actor, runtime }) => {
    const row = await findImport(db, input.importId);
    if (row === null) return null;
    const scope = rosterScope({ actor, units: await listUnits(db) });
    const stored = reportOf(row);
    const rows = stored === null ? [] : rowsOf(runtime, stored);
    return { row, sheets: sheetsOf(runtime, row), stored, rows, constants: scope?.constants ?? {} };
  },
  allow: ({ actor, facts }) => isOwnImport(actor, facts.row),
  project: ({ row, sheets, stored, rows, constants }, { input }): ImportView => {
    const settings = settingsOf(row);
    const open = row.status === "uploaded" || row.status === "checked";
    const match = sheets === null || !open ? null : readMatch({ sheets, settings });
    return {
      id: row.id,
      fileName: row.fileName,
      status: row.status,
      settings: { ...settings, constants: { ...constants, ...settings.constants } },
      sheets: (sheets ?? []).map(({ name }) => name),
      match: match?.ok
        ? shownMatch({ ...match.value, constants: { ...constants, ...settings.constants } })
        : null,
      matchRefusal: match === null || match.ok ? null : match.refusal,
      report: stored === null ? null : shownReport({ stored, rows, show: input.show, page: input.page }),
      holdsRejected: sheets !== null && (stored?.counts.rejected ?? 0) > 0,
    };
  },
});

function shownMatch({
  sheet,
  match,
  constants,
}: {
  sheet: Sheet;
  match: ColumnMatch;
  constants: object;
}): ImportView["match"] {
  const first = sheet.rows[match.header.row + match.header.height] ?? [];
  const sources = match.sources
    .filter(({ header, key }) => header !== "" || key !== null)
    .map(({ index, header, key }): SourceColumnView => {
      return { index, header, key, sample: maskDigits(cellText(first[index])).slice(0, 40) };
    });
  return {
    headerRow: match.header.row + 1,
    sources,
    missing: match.missing.filter((key) => !(key in constants)),
  };
}

function shownReport({
  stored,
  rows,
  show,
  page,
}: {
  stored: StoredReport;
  rows: readonly ShownRow[];
  show: ShownRow["kind"] | "all";
  page: number;
}) {
  const wanted = show === "all" ? rows : rows.filter(({ kind }) => kind === show);
  const start = (page - 1) * PAGE_SIZE;
  return {
    counts: stored.counts,
    rows: wanted.slice(start, start + PAGE_SIZE).map(({ row, name, kind, changes, problems, notices }) => ({
      ...{ row, name, kind, changes, problems, notices },
    })),
    total: wanted.length,
    page,
    size: PAGE_SIZE,
    show,
    skipped: stored.skipped,
  };
}
