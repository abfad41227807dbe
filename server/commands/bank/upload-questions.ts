import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { mayWriteBank, mayWriteSomeBank } from "#app/domain/access/bank.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { matchBank } from "#app/domain/quiz/sheet/bank-match.ts";
import { ok, type Refusal, type Result } from "#app/domain/shared/refusal.ts";
import { forgetOldBankImports, saveBankImport } from "#db/queries/bank-imports.ts";
import { findUnitById } from "#db/queries/org.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { BankFile } from "#server/jobs/bank/bank-task.ts";
import { readBankInWorker } from "#server/jobs/bank/in-worker.ts";
import type { BankContent } from "./import-contents.ts";

const Upload = z.object({
  unitId: z.uuid(),
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
});

/** Files are read in a worker thread, before any transaction; what cannot be read as questions is not kept at all. */
export const uploadQuestions: Command<unknown, { importId: string }> = {
  name: "bank.upload-questions",
  async execute(context, raw) {
    const parsed = Upload.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    if (!mayWriteSomeBank(context.actor))
      return { ok: false, refusal: { kind: "forbidden", action: "bank.upload-questions" } };
    const { unitId, fileName, bytes } = parsed.data;
    const file = await readBankInWorker({ bytes, fileName });
    if (!file.ok) return file;
    const sheet = file.value.format === "sheet" ? bestSheet(file.value.sheets) : ok(0);
    if (!sheet.ok) return sheet;
    return keepUpload.execute(context, { unitId, fileName, file: file.value, sheet: sheet.value });
  },
};

/** The sheet that names the most columns of ours; the refusal of the first when none does. */
function bestSheet(sheets: readonly Sheet[]): Result<number> {
  let best: { index: number; named: number } | null = null;
  let refusal: Refusal = { kind: "refused", rule: "workbook.empty", facts: {} };
  for (const [index, sheet] of sheets.entries()) {
    const match = matchBank({ sheet });
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
  name: "bank.upload-questions",
  input: z.object({
    unitId: z.uuid(),
    fileName: z.string(),
    file: z.custom<BankFile>(),
    sheet: z.number(),
  }),
  load: async ({ tx, input }) => findUnitById(tx, input.unitId),
  allow: ({ actor, facts }) => actor.kind === "account" && mayWriteBank(actor, facts.path),
  run: ({ input, facts, actor, now }) => {
    const importId = uuidv7();
    const { file, fileName, sheet } = input;
    const content: BankContent =
      file.format === "sheet"
        ? { kind: "sheets", sheets: file.sheets }
        : { kind: "questions", questions: file.questions };
    return done(
      { importId },
      {
        write: async (tx) => {
          await forgetOldBankImports(tx, { before: new Date(now.getTime() - DAY_MS) });
          await saveBankImport(tx, {
            ...{ id: importId, unitId: facts.id, fileName, format: file.format, content },
            accountId: actor.kind === "account" ? actor.accountId : "",
            settings: { sheet },
            status: "uploaded",
            createdAt: now,
          });
        },
        audit: { contestId: null, details: { importId, unitId: facts.id, format: file.format } },
        events: [],
      },
    );
  },
});
