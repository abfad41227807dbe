import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { firmnessRun } from "#server/views/ranking/firmness-run.ts";

/** How far a run of draws has come; asked every second while one is on. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const run = await readView(firmnessRun, { request, actor, input: { roundId } });
  return Response.json({ run }, { headers: { "Cache-Control": "no-store" } });
}
