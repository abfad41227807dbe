import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { blankSheetsPdf } from "#server/jobs/protocol/blank-sheets-pdf.ts";
import { blankSheetsView } from "#server/views/results/blank-sheets.ts";

/** Paper for every judge, to go on without a network. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const sheets = await readView(blankSheetsView, { request, actor, input: { contestId: params.contestId } });
  const pdf = await pdfInWorker(blankSheetsPdf(sheets, languageOf(request)));
  if (pdf === null) throw new Response(null, { status: 503 });
  return download(pdf.bytes, { name: `${sheets.contest.title}-sheets.pdf`, type: FILE_TYPES.pdf });
}
