import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { dashboard } from "#server/views/dashboard/dashboard.ts";
import { figureWordsIn } from "./figure-words.ts";
import { figuresWorkbook } from "./figures-workbook.ts";

/** All figures as a workbook, as the page shows them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(dashboard, { request, actor, input });
  const { fileName, sheets } = figuresWorkbook(view, figureWordsIn(languageOf(request)));
  const bytes = await writeInWorker(sheets);
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
