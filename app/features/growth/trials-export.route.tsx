import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { trialList } from "#server/views/growth/trials.ts";
import { trialsFilter } from "./trials-filter.ts";
import { trialsWorkbook } from "./trials-workbook.ts";

/** Trials as they are filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(trialList, { request, actor, input: trialsFilter(request) });
  const { name, sheets } = trialsWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
