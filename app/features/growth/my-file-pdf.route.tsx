import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { growthPdf } from "#server/jobs/growth/growth-pdf.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { myGrowth } from "#server/views/growth/my-growth.ts";
import { fileDocument } from "./file-document.ts";

/** The own file as a document. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { file } = await readView(myGrowth, { request, actor, input: {} });
  if (file === null) throw new Response(null, { status: 404 });
  const { name, document } = growthPdf(fileDocument(file, languageOf(request)));
  const pdf = await pdfInWorker(document);
  if (pdf === null) throw new Response(null, { status: 503 });
  return download(pdf.bytes, { name, type: FILE_TYPES.pdf });
}
