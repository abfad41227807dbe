import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { handoverPdf } from "#server/jobs/handover/handover-pdf.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { handoverForm } from "#server/views/handover/handover-form.ts";

/** The sheet on paper, with three lines to sign. */
export async function loader({ request, params: { handoverId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(handoverForm, { request, actor, input: { handoverId } });
  const { name, document } = handoverPdf(view, languageOf(request));
  const pdf = await pdfInWorker(document);
  if (pdf === null) throw new Response(null, { status: 503 });
  return download(pdf.bytes, { name, type: FILE_TYPES.pdf });
}
