import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { rotationCalendar } from "#server/views/rotation-calendar/calendar.ts";
import { filterFrom } from "./calendar-rows.ts";
import { calendarWorkbook } from "./calendar-workbook.ts";

/** The calendar as it is looked at, all pages of it. */
export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { searchParams } = new URL(request.url);
  const input = { planId, versionId: searchParams.get("version") || null };
  const view = await readView(rotationCalendar, { request, actor, input });
  const filter = filterFrom(searchParams);
  const { name, sheets } = calendarWorkbook({ view, filter, language: languageOf(request) });
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
