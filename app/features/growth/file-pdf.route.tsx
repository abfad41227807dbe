import type { LoaderFunctionArgs } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { requireAccount } from "#server/auth/request-actor.ts";
import { recordExport } from "#server/commands/growth/record-export.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { growthPdf } from "#server/jobs/growth/growth-pdf.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { getRuntime } from "#server/runtime.ts";
import { growthFile } from "#server/views/growth/growth-file.ts";
import { fileDocument } from "./file-document.ts";

/** A growth file as a document; that somebody took it is recorded. */
export async function loader({ request, params: { reserveId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(growthFile, { request, actor, input: { reserveId } });
  const { name, document } = growthPdf(fileDocument(view, languageOf(request)));
  const pdf = await pdfInWorker(document);
  if (pdf === null) throw new Response(null, { status: 503 });
  const context = { runtime: getRuntime(), actor, requestId: uuidv7() };
  valueOrThrow(await recordExport.execute(context, { reserveId }), request);
  return download(pdf.bytes, { name, type: FILE_TYPES.pdf });
}
