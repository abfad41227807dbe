import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { peopleChoices } from "#server/views/development/people-choices.ts";

/** Everybody of a unit, for the forms that choose people. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const unitId = new URL(request.url).searchParams.get("unit");
  const people = unitId === null ? [] : await readView(peopleChoices, { request, actor, input: { unitId } });
  return Response.json({ unitId, people }, { headers: { "Cache-Control": "no-store" } });
}
