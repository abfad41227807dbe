import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { rejectedRecords } from "#server/views/record-import/rejected-records.ts";

/** Whoever uploaded the file gets back what was not taken, with the reasons. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { importId: params.recordImportId, language: languageOf(request) };
  const sheet = await readView(rejectedRecords, { request, actor, input });
  return download(await writeInWorker([sheet]), { name: `${sheet.name}.xlsx`, type: FILE_TYPES.xlsx });
}
