import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { planPeople } from "#server/views/rotation/plan-people.ts";

/** People somebody reads, by a part of their name, for the register of kin. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const people = await readView(planPeople, { request, actor, input: { name: name.slice(0, 40) } });
  return Response.json({ name, people }, { headers: { "Cache-Control": "no-store" } });
}
