import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { protocolPdf } from "#server/jobs/protocol/protocol-pdf.ts";
import { protocolSheets } from "#server/jobs/protocol/protocol-sheets.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { protocolView, wholeContestView } from "#server/views/results/protocol.ts";

const json = (value: unknown, name: string) =>
  download(`${JSON.stringify(value, null, 1)}\n`, { name: `${name}.json`, type: FILE_TYPES.json });

/** The protocol as pdf, xlsx or json (interchange form and result), all of one version; `contest.json` is the whole contest. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { contestId, format } = params;
  if (format === "contest.json") {
    const whole = await readView(wholeContestView, { request, actor, input: { contestId } });
    return json(whole, whole.contest.title);
  }
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  const protocol = await readView(protocolView, { request, actor, input: { contestId, version } });
  const language = languageOf(request);
  const name =
    protocol.version === null ? protocol.contest.title : `${protocol.contest.title} v${protocol.version}`;
  switch (format) {
    case "pdf": {
      const pdf = await pdfInWorker(protocolPdf(protocol, language));
      if (pdf === null) throw new Response(null, { status: 503 });
      return download(pdf.bytes, { name: `${name}.pdf`, type: FILE_TYPES.pdf });
    }
    case "xlsx": {
      const bytes = await writeInWorker(protocolSheets(protocol, language));
      return download(bytes, { name: `${name}.xlsx`, type: FILE_TYPES.xlsx });
    }
    case "json": {
      const { version: signedVersion, hash, auditHead, signatures, written, result } = protocol;
      return json({ version: signedVersion, hash, auditHead, signatures, document: written, result }, name);
    }
    default:
      throw new Response(null, { status: 404 });
  }
}
