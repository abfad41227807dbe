import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { ok, type Refusal, type Result } from "#app/domain/shared/refusal.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { forgetOldRecordImports, saveRecordImport } from "#db/queries/record-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { sealedContent } from "./import-contents.ts";
import { matchRecordSheet } from "./record-report.ts";

/** The sheet that names the most columns of ours; the refusal of the first when none does. */
function bestSheet(sheets: readonly Sheet[]): Result<number> {
  let best: { index: number; named: number } | null = null;
  let refusal: Refusal = { kind: "refused", rule: "workbook.empty", facts: {} };
  for (const index of sheets.keys()) {
    const match = matchRecordSheet({ sheets, settings: { sheet: index, overrides: {} } });
    if (!match.ok) refusal = index === 0 ? match.refusal : refusal;
    else {
      const named = Object.keys(match.value.match.columns).length;
      if (named > (best?.named ?? 0)) best = { index, named };
    }
  }
  return best === null ? { ok: false, refusal } : ok(best.index);
}

const DAY_MS = 86_400_000;

/** The cells of a file, read already. */
export const keepRecords = defineCommand({
  name: "imports.upload-records",
  input: z.object({
    fileName: z.string().trim().min(1).max(200),
    sheets: z.custom<Sheet[]>((value) => Array.isArray(value)),
    /** Only the demonstration's loader uploads for somebody. */
    accountId: z.uuid().optional(),
  }),
  load: async ({ tx, actor }) => {
    const [top] = await listUnitsWithin(tx, readablePaths(actor));
    return top === undefined ? null : { unitId: top.id };
  },
  allow: ({ actor, input }) =>
    mayOpenDaily(actor) && (actor.kind === "system") === (input.accountId !== undefined),
  run: ({ input, facts, actor, now, runtime }) => {
    const sheet = bestSheet(input.sheets);
    if (!sheet.ok) return sheet;
    const importId = uuidv7();
    const row = {
      ...{ id: importId, unitId: facts.unitId, fileName: input.fileName },
      accountId: input.accountId ?? (actor.kind === "account" ? actor.accountId : ""),
      content: sealedContent(runtime, input.sheets),
      settings: { sheet: sheet.value },
      status: "uploaded" as const,
      createdAt: now,
    };
    return done(
      { importId },
      {
        write: async (tx) => {
          await forgetOldRecordImports(tx, { before: new Date(now.getTime() - DAY_MS) });
          await saveRecordImport(tx, row);
        },
        audit: { contestId: null, details: { importId, unitId: facts.unitId } },
        events: [],
      },
    );
  },
});
