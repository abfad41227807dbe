import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { contestants } from "#server/views/contest/contestants.ts";
import { draw } from "#server/views/contest/draw.ts";
import { contestantsWorkbook } from "./contestants-workbook.ts";

/** The list and the running order as a workbook. */
export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { rows } = await readView(contestants, { request, actor, input: { contestId } });
  const { rounds } = await readView(draw, { request, actor, input: { contestId } });
  const { fileName, sheets } = contestantsWorkbook({ rows, rounds, language: languageOf(request) });
  const bytes = await writeInWorker(sheets);
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
