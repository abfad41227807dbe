import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { mentorList } from "#server/views/mentorship/mentors.ts";
import { mentorsFilter } from "./mentors-filter.ts";
import { mentorsWorkbook } from "./mentors-workbook.ts";

/** Reserves as they are filtered, and the mentors. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(mentorList, { request, actor, input: mentorsFilter(request) });
  const { name, sheets } = mentorsWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
