import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { matchPreview } from "#server/views/mentorship/match.ts";

/** What a matching would propose; nothing is saved. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const unitId = new URL(request.url).searchParams.get("unitId") ?? "";
  const preview = await readView(matchPreview, { request, actor, input: { unitId } });
  return Response.json(preview, { headers: { "Cache-Control": "no-store" } });
}
