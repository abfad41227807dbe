import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { dutyLog } from "#server/views/duty/duty-log.ts";
import { logFilter } from "./log-filter.ts";
import { logWorkbook } from "./log-workbook.ts";

/** The log as it is filtered, and the training of B. */
export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(dutyLog, { request, actor, input: { planId, ...logFilter(request) } });
  const { name, sheets } = logWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
