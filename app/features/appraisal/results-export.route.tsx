import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { appraisalResults } from "#server/views/appraisal/results.ts";
import { resultsWorkbook } from "./results-workbook.ts";

/** The table of results as it is shown. */
export async function loader({ request, params: { appraisalId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(appraisalResults, { request, actor, input: { appraisalId } });
  const { name, sheets } = resultsWorkbook(view, languageOf(request));
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
