import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { mayListPeople } from "#app/domain/access/people.ts";
import { matchColumns } from "#app/domain/people/roster-match.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { ok, type Refusal, type Result } from "#app/domain/shared/refusal.ts";
import { listUnits } from "#db/queries/org.ts";
import { forgetAbandonedImports, saveImport } from "#db/queries/roster-imports.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { parseInWorker } from "#server/jobs/workbook/in-worker.ts";
import { rosterScope } from "./roster-scope.ts";
import { sealJson } from "./sealed-json.ts";

const Upload = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
  /** Only the demonstration's loader uploads for somebody. */
  accountId: z.uuid().optional(),
});

/** Files are read in a worker thread, before any transaction; what cannot be read as a roster is not kept at all. */
export const uploadRoster: Command<unknown, { importId: string }> = {
  name: "people.upload-roster",
  async execute(context, raw) {
    const parsed = Upload.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { actor, runtime } = context;
    if (!mayListPeople(actor))
      return { ok: false, refusal: { kind: "forbidden", action: "people.upload-roster" } };
    const { fileName, bytes, accountId } = parsed.data;
    const workbook = await parseInWorker({ bytes, fileName });
    if (!workbook.ok) return workbook;
    const sheet = bestSheet(workbook.value.sheets);
    if (!sheet.ok) return sheet;
    const { sheets } = workbook.value;
    return keepUpload.execute(context, {
      fileName,
      sealed: sealJson(runtime, sheets),
      sheet: sheet.value,
      accountId,
    });
  },
};

/** The sheet that names the most columns of a roster; the refusal of the first when none does. */
function bestSheet(sheets: readonly Sheet[]): Result<number> {
  let best: { index: number; named: number } | null = null;
  let refusal: Refusal = { kind: "refused", rule: "workbook.empty", facts: {} };
  for (const [index, sheet] of sheets.entries()) {
    const match = matchColumns({ sheet });
    if (!match.ok) refusal = index === 0 ? match.refusal : refusal;
    else {
      const named = Object.keys(match.value.columns).length;
      if (named > (best?.named ?? 0)) best = { index, named };
    }
  }
  return best === null ? { ok: false, refusal } : ok(best.index);
}

const DAY_MS = 86_400_000;

const keepUpload = defineCommand({
  name: "people.upload-roster",
  input: z.object({
    fileName: z.string(),
    sealed: z.string(),
    sheet: z.number(),
    accountId: z.uuid().optional(),
  }),
  load: async ({ tx, actor }) => {
    const scope = rosterScope({ actor, units: await listUnits(tx) });
    return scope === null ? null : { scope };
  },
  allow: ({ actor, input }) =>
    mayListPeople(actor) && (actor.kind === "system") === (input.accountId !== undefined),
  run: ({ input, facts, actor, now }) => {
    const importId = uuidv7();
    const accountId = input.accountId ?? (actor.kind === "account" ? actor.accountId : "");
    const row = {
      id: importId,
      unitId: facts.scope.unitId,
      accountId,
      fileName: input.fileName,
      sheets: input.sealed,
      settings: { sheet: input.sheet, overrides: {}, constants: {} },
      status: "uploaded" as const,
      createdAt: now,
    };
    return done(
      { importId },
      {
        write: async (tx) => {
          await forgetAbandonedImports(tx, { before: new Date(now.getTime() - DAY_MS) });
          await saveImport(tx, row);
        },
        audit: { contestId: null, details: { importId, unitId: facts.scope.unitId } },
        events: [],
      },
    );
  },
});
