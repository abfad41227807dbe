import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { reserveList } from "#server/views/reserve/reserve-list.ts";
import { reserveFilter } from "./reserve-filter.ts";
import { reserveWorkbook } from "./reserve-workbook.ts";

/** The list as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(reserveList, { request, actor, input: reserveFilter(request) });
  const { name, sheets } = reserveWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
