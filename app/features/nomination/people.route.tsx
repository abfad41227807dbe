import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { nominationChoices } from "#server/views/nomination/choices.ts";

/** People of one's own units, for the panel that nominates. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const asked = new URL(request.url).searchParams;
  const input = {
    ...{ roundId, post: asked.get("post") ?? "" },
    ...{ unit: asked.get("unit") ?? "", name: asked.get("name") ?? "" },
  };
  const choices = await readView(nominationChoices, { request, actor, input });
  return Response.json({ key: asked.toString(), choices }, { headers: { "Cache-Control": "no-store" } });
}
