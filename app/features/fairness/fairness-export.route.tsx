import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { fairness } from "#server/views/selection-evidence/fairness.ts";
import { fairnessWorkbook } from "./fairness-workbook.ts";

/** The figures as the page shows them. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(fairness, { request, actor, input: { roundId } });
  const { name, sheets } = fairnessWorkbook(view, languageOf(request));
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
