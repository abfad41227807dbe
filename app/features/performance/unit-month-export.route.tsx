import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { unitMonth } from "#server/views/points/unit-month.ts";
import { unitMonthWorkbook } from "./unit-month-workbook.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The points of a unit's people in a month as a workbook, filtered as the page, all of its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { ...Object.fromEntries(new URL(request.url).searchParams), whole: true };
  const view = await readView(unitMonth, { request, actor, input });
  const { fileName, sheets } = unitMonthWorkbook({ view, language: languageOf(request) });
  const bytes = await writeInWorker(sheets);
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
