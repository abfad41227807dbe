import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { candidatesView } from "#server/views/nomination/candidates.ts";
import { candidatesFilter } from "./candidates-filter.ts";
import { candidatesWorkbook } from "./candidates-workbook.ts";

/** The candidates as they are filtered, with every gate in words. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { roundId, ...candidatesFilter(request) };
  const view = await readView(candidatesView, { request, actor, input });
  const { name, sheets } = candidatesWorkbook(view, languageOf(request));
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
