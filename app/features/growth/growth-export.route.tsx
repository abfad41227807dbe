import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { growthList } from "#server/views/growth/growth-list.ts";
import { growthFilter } from "./growth-filter.ts";
import { growthWorkbook } from "./growth-workbook.ts";

/** The list as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(growthList, { request, actor, input: growthFilter(request) });
  const { name, sheets } = growthWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
