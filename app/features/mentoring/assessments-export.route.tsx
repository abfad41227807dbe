import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { planAssessments } from "#server/views/assessment/plan-assessments.ts";
import { assessmentsFilter } from "./assessments-filter.ts";
import { assessmentsWorkbook } from "./assessments-workbook.ts";

/** Assessments as they are filtered. */
export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { planId, ...assessmentsFilter(request) };
  const view = await readView(planAssessments, { request, actor, input });
  const { name, sheets } = assessmentsWorkbook(view, languageOf(request));
  const bytes = await writeInWorker(sheets);
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
