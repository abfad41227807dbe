import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { roundTrial } from "#server/views/selection/round-trial.ts";

/** Past data for the trial of rules, fetched when it is asked for. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const trial = await readView(roundTrial, { request, actor, input: { roundId } });
  return Response.json(trial, { headers: { "Cache-Control": "no-store" } });
}
