import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { deliberationFile } from "#server/views/deliberation/deliberation.ts";
import { deliberationQuery } from "./deliberation-query.ts";
import { deliberationWorkbook } from "./deliberation-workbook.ts";

/** Everybody of the table as it is filtered, with meetings and moves. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { page: _, ...query } = deliberationQuery(request);
  const view = await readView(deliberationFile, { request, actor, input: { roundId, ...query } });
  const { name, sheets } = deliberationWorkbook(view, languageOf(request));
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
