import { BankImportViewInput } from "#app/contracts/bank-import.ts";
import type { BankImportRowView, BankImportView } from "#app/contracts/bank-views.ts";
import { cellText } from "#app/domain/people/roster-sheet.ts";
import { listHeldBy } from "#db/queries/bank.ts";
import { type BankImportRow, findBankImport } from "#db/queries/bank-imports.ts";
import { listPictureIds } from "#db/queries/bank-pictures.ts";
import { findUnitById } from "#db/queries/org.ts";
import { type DryEntry, dryRun, readMatchedSheet, readQuestions } from "#server/commands/bank/bank-report.ts";
import {
  type BankContent,
  bankReportOf,
  bankSettingsOf,
  contentOf,
} from "#server/commands/bank/import-contents.ts";
import { isOwnBankImport } from "#server/commands/bank/import-facts.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 20;
const SAMPLE = 40;

/** One import as its pages show it: how the file was read, then the dry run, page by page, twins side by side. */
export const questionImportView = defineView({
  name: "bank.question-import",
  input: BankImportViewInput,
  load: async ({ db, input }) => {
    const row = await findBankImport(db, input.importId);
    if (row === null) return null;
    const [unit, held, pictures] = await Promise.all([
      findUnitById(db, row.unitId),
      row.status === "checked" ? listHeldBy(db, row.unitId) : [],
      row.status === "checked" ? listPictureIds(db, row.unitId) : new Set<string>(),
    ]);
    return { row, unitName: unit?.name ?? "", held, pictures };
  },
  allow: ({ actor, facts }) => isOwnBankImport(actor, facts.row),
  project: ({ row, unitName, held, pictures }, { input }): BankImportView => {
    const content = contentOf(row);
    const settings = bankSettingsOf(row);
    const report = bankReportOf(row);
    const open = row.status === "uploaded" || row.status === "checked";
    const dry = row.status === "checked" ? dryRun({ content, settings, held, pictures }) : null;
    const entries = dry?.ok ? dry.value.entries : [];
    const wanted = input.show === "all" ? entries : entries.filter(({ kind }) => kind === input.show);
    const start = (input.page - 1) * PAGE_SIZE;
    return {
      ...{ id: row.id, fileName: row.fileName, unitName, format: row.format, status: row.status, settings },
      ...readingOf({ content, row, open }),
      counts: report?.counts ?? null,
      notices: noticesOf(entries),
      rows: wanted.slice(start, start + PAGE_SIZE).map(shownEntry),
      ...{ total: wanted.length, page: input.page, size: PAGE_SIZE, show: input.show },
      holdsRejected: content.kind !== "gone" && (report?.counts.rejected ?? 0) > 0,
    };
  },
});

type Reading = Pick<BankImportView, "sheets" | "match" | "matchRefusal" | "withoutArea" | "read">;

/** How the file was understood: its columns, and what all its questions leave open. */
function readingOf({
  content,
  row,
  open,
}: {
  content: BankContent;
  row: BankImportRow;
  open: boolean;
}): Reading {
  const nothing: Reading = { sheets: [], match: null, matchRefusal: null, withoutArea: 0, read: 0 };
  if (!open || content.kind === "gone") return nothing;
  const settings = bankSettingsOf(row);
  const read = readQuestions({ content, settings });
  const questions = read.ok ? read.value : [];
  const found = {
    withoutArea: questions.filter(({ question }) => question !== null && question.area === null).length,
    read: questions.length,
  };
  if (content.kind !== "sheets") return { ...nothing, ...found, matchRefusal: read.ok ? null : read.refusal };
  const sheets = content.sheets.map(({ name }) => name);
  const matched = readMatchedSheet({ sheets: content.sheets, settings });
  if (!matched.ok) return { ...nothing, sheets, matchRefusal: matched.refusal };
  const { sheet, match } = matched.value;
  const first = sheet.rows[match.headerRow + 1] ?? [];
  const sources = match.sources
    .filter(({ header, key }) => header !== "" || key !== null)
    .map((source) => ({ ...source, sample: cellText(first[source.index]).slice(0, SAMPLE) }));
  return {
    ...found,
    sheets,
    match: { headerRow: match.headerRow + 1, sources, missing: match.missing },
    matchRefusal: read.ok || match.missing.length > 0 ? null : read.refusal,
  };
}

function noticesOf(entries: readonly DryEntry[]): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { read } of entries)
    for (const rule of new Set(read.notices.map((notice) => notice.rule)))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
}

function shownEntry({ read, entry, problems, kind, twin, choice }: DryEntry): BankImportRowView {
  return {
    ...{ at: read.at, name: read.name, kind, problems, notices: read.notices, entry, choice },
    questionKind: read.question?.question.kind ?? null,
    hasPicture: read.picture !== null,
    twin:
      twin === null
        ? null
        : {
            from: twin.from,
            at: twin.from === "file" ? twin.at : null,
            questionId: twin.from === "bank" ? twin.questionId : null,
            entry: twin.entry,
          },
  };
}
