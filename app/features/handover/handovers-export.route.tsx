import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { handoverList } from "#server/views/handover/handover-list.ts";
import { handoverFilter } from "./handover-filter.ts";
import { handoverWorkbook } from "./handover-workbook.ts";

/** The list as it is filtered. */
export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { planId, ...handoverFilter(request) };
  const view = await readView(handoverList, { request, actor, input });
  const { name, sheets } = handoverWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
