import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "#app/text/time.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { getRuntime } from "#server/runtime.ts";
import { allCallBacks } from "#server/views/record/call-backs.ts";
import { callBackSheet } from "./beside-workbook.ts";

/** What the list shows in the state asked for, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const state = new URL(request.url).searchParams.get("state") ?? undefined;
  const view = await readView(allCallBacks, { request, actor, input: { state } });
  const sheet = callBackSheet(view, languageOf(request));
  const name = `${sheet.name}-${dayOf(getRuntime().now())}.xlsx`;
  return download(await writeInWorker([sheet]), { name, type: FILE_TYPES.xlsx });
}
