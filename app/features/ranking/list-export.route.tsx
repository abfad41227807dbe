import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { rankedRound } from "#server/views/ranking/ranked-round.ts";
import { chosenFrom } from "./list-filter.ts";
import { listWorkbook } from "./list-workbook.ts";

/** The lists as they are shown, filter included: a sheet for each post. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(rankedRound, { request, actor, input: { roundId } });
  const chosen = chosenFrom(new URL(request.url).searchParams);
  const { name, sheets } = listWorkbook({ view, chosen, language: languageOf(request) });
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
