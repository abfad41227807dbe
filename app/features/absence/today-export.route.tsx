import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { rotationToday } from "#server/views/absence/rotation-today.ts";
import { todayQuery } from "./today-query.ts";
import { todayWorkbook } from "./today-workbook.ts";

/** The day as it is shown. */
export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { planId, ...todayQuery(request) };
  const view = await readView(rotationToday, { request, actor, input });
  const { name, sheets } = todayWorkbook(view, languageOf(request));
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
