import type { ActionFunctionArgs } from "@remix-run/node";
import { contestantActorOf } from "#server/auth/request-actor.ts";
import { ownerIdOf } from "#server/commands/sitting/sat-paper.ts";
import { sit } from "#server/commands/sitting/sit.ts";
import { textOf } from "#server/commands/sitting/take-op.ts";
import { getRuntime } from "#server/runtime.ts";
import { answerJson, jsonOf } from "./json-body.ts";

/** A place at a sitting where no socket can be had. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const asked = await jsonOf(request);
  if (asked instanceof Response) return asked;
  const runtime = getRuntime();
  const actor = await contestantActorOf(request, await ownerIdOf(runtime, textOf(asked, "sittingId")));
  return answerJson(await sit({ runtime, actor }, asked));
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
