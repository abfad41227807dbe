import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { deliberationPdf } from "#server/jobs/deliberation/deliberation-pdf.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { deliberation } from "#server/views/deliberation/deliberation.ts";

/** The record to be signed: who was there, recusals, moves with reasons, the result. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(deliberation, { request, actor, input: { roundId } });
  const { name, document } = deliberationPdf(view, languageOf(request));
  const pdf = await pdfInWorker(document);
  if (pdf === null) throw new Response(null, { status: 503 });
  return download(pdf.bytes, { name, type: FILE_TYPES.pdf });
}
