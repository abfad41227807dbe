import {
  type RecordImportRowView,
  type RecordImportView,
  RecordImportViewInput,
} from "#app/contracts/record-import.ts";
import { maskDigits } from "#app/domain/people/mask.ts";
import { cellText } from "#app/domain/people/roster-sheet.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { findRecordImport } from "#db/queries/record-imports.ts";
import {
  recordReportOf,
  recordSettingsOf,
  recordSheetsOf,
} from "#server/commands/record-import/import-contents.ts";
import { isOwnRecordImport, runDry } from "#server/commands/record-import/import-facts.ts";
import {
  type DryRow,
  type MatchedSheet,
  matchRecordSheet,
} from "#server/commands/record-import/record-report.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 50;
const SAMPLE = 40;

/** One import as its pages show it: how the columns were read, then the dry run, page by page. */
export const recordImportView = defineView({
  name: "record-import.page",
  input: RecordImportViewInput,
  load: async ({ db, input, actor, runtime, now }) => {
    const row = await findRecordImport(db, input.importId);
    if (row === null || !isOwnRecordImport(actor, row)) return null;
    const [sheets, settings] = [recordSheetsOf(runtime, row), recordSettingsOf(row)];
    const checked = sheets !== null && row.status === "checked";
    const dry = checked ? await runDry({ db, actor, now, sheets, settings }) : null;
    return { row, sheets, settings, dry };
  },
  allow: ({ actor, facts }) => isOwnRecordImport(actor, facts.row),
  project: ({ row, sheets, settings, dry }, { input }): RecordImportView => {
    const open = row.status === "uploaded" || row.status === "checked";
    const matched = sheets === null || !open ? null : matchRecordSheet({ sheets, settings });
    const counts = recordReportOf(row)?.counts ?? null;
    const rows = dry?.ok ? dry.value.rows : [];
    const wanted = input.show === "all" ? rows : rows.filter(({ kind }) => kind === input.show);
    const start = (input.page - 1) * PAGE_SIZE;
    return {
      ...{ id: row.id, fileName: row.fileName, status: row.status, settings, counts },
      sheets: (sheets ?? []).map(({ name }) => name),
      ...shownMatch(matched),
      rows: wanted.slice(start, start + PAGE_SIZE).map(shownRow),
      ...{ total: wanted.length, page: input.page, size: PAGE_SIZE, show: input.show },
      holdsRejected: sheets !== null && (counts?.rejected ?? 0) > 0,
    };
  },
});

function shownMatch(matched: Result<MatchedSheet> | null): Pick<RecordImportView, "match" | "matchRefusal"> {
  if (matched === null) return { match: null, matchRefusal: null };
  if (!matched.ok) return { match: null, matchRefusal: matched.refusal };
  const { sheet, match } = matched.value;
  const first = sheet.rows[match.headerRow + 1] ?? [];
  const sources = match.sources
    .filter(({ header, key }) => header !== "" || key !== null)
    .map((source) => ({ ...source, sample: maskDigits(cellText(first[source.index])).slice(0, SAMPLE) }));
  return { match: { headerRow: match.headerRow + 1, sources, missing: match.missing }, matchRefusal: null };
}

const shownRow = ({ row, name, kind, draft, problems, twin }: DryRow): RecordImportRowView => ({
  ...{ row, name, kind, problems },
  recordKind: draft?.kind ?? null,
  happenedOn: draft?.happenedOn ?? null,
  content: draft?.content ?? null,
  twin: twin === null ? null : { ...twin.source, content: twin.told.content },
});
