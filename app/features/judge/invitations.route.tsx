import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actorOf } from "#server/auth/request-actor.ts";
import { issuePairings } from "#server/commands/device/issue-pairings.ts";
import { statusOf } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";

const NO_STORE = { "Cache-Control": "no-store" };
const Asked = z.strictObject({ contestId: z.uuid(), seatIds: z.array(z.uuid()).min(1).max(200) });

/** `{contestId, seatIds}` as JSON invites a device to each seat: for programs that pair many at once. Answers with the Result. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const asked = Asked.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400, headers: NO_STORE });
  const context = { runtime: getRuntime(), actor: await actorOf(request) };
  const result = await issuePairings(context, asked.data);
  return Response.json(result, { status: result.ok ? 200 : statusOf(result.refusal), headers: NO_STORE });
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
