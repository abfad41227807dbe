import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { figureList } from "#server/views/dashboard/figure-list.ts";
import { figureWordsIn } from "./figure-words.ts";
import { listWorkbook } from "./list-workbook.ts";

/** The list behind a figure as a workbook. */
export async function loader({ request, params: { figure } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const input = { ...asked, page: 1, whole: true, figure };
  const view = await readView(figureList, { request, actor, input });
  const { fileName, sheets } = listWorkbook(view, figureWordsIn(languageOf(request)));
  const bytes = await writeInWorker(sheets);
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
