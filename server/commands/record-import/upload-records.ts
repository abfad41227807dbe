import { z } from "zod";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import type { Command } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { parseInWorker } from "#server/jobs/workbook/in-worker.ts";
import { keepRecords } from "./keep-records.ts";

const Upload = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
});

/** Files are read in a worker thread, before any transaction; what cannot be read as records is not kept at all. */
export const uploadRecords: Command<unknown, { importId: string }> = {
  name: "imports.upload-records",
  async execute(context, raw) {
    const parsed = Upload.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    if (!mayOpenDaily(context.actor))
      return { ok: false, refusal: { kind: "forbidden", action: "imports.upload-records" } };
    const workbook = await parseInWorker(parsed.data);
    if (!workbook.ok) return workbook;
    return keepRecords.execute(context, {
      fileName: parsed.data.fileName,
      sheets: workbook.value.sheets,
    });
  },
};
