import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { rejectedRows } from "#server/views/people/rejected-rows.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Whoever uploaded the file gets its rejected rows back, with the reasons. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { importId: params.importId, language: languageOf(request) };
  const sheet = await readView(rejectedRows, { request, actor, input });
  const bytes = await writeInWorker([sheet]);
  const fileName = encodeURIComponent(`${sheet.name}.xlsx`);
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="rejected.xlsx"; filename*=UTF-8''${fileName}`,
      "Cache-Control": "no-store",
    },
  });
}
