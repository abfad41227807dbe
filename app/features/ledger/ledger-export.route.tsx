import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { ledgerRows } from "#server/views/ledger/ledger-list.ts";
import { ledgerWorkbook } from "./ledger-workbook.ts";

/** What the page shows, as a file. Of residents nothing but their words. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const { rows, today } = await readView(ledgerRows, { request, actor, input });
  const sheet = ledgerWorkbook({ rows, language: languageOf(request) });
  return download(await writeInWorker([sheet]), {
    name: `${sheet.name}-${today}.xlsx`,
    type: FILE_TYPES.xlsx,
  });
}
