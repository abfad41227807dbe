import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { myRecordsForFile } from "#server/views/record/my-records.ts";
import { recordsSheet } from "./records-sheet.ts";

/** What the list shows, without its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = Object.fromEntries(new URL(request.url).searchParams);
  const rows = await readView(myRecordsForFile, { request, actor, input: filter });
  const sheet = recordsSheet({ rows, language: languageOf(request) });
  return download(await writeInWorker([sheet]), { name: `${sheet.name}.xlsx`, type: FILE_TYPES.xlsx });
}
