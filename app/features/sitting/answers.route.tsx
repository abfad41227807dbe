import type { ActionFunctionArgs } from "@remix-run/node";
import { contestantActorOf } from "#server/auth/request-actor.ts";
import { ownerIdOf } from "#server/commands/sitting/sat-paper.ts";
import { takeSittingOp, textOf } from "#server/commands/sitting/take-op.ts";
import { getRuntime } from "#server/runtime.ts";
import { answerJson, jsonOf } from "./json-body.ts";

/** The operations of a sitting where no socket can be had, or where they are too long for it: the same rules, the same answer. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const envelope = await jsonOf(request);
  if (envelope instanceof Response) return envelope;
  const runtime = getRuntime();
  const actor = await contestantActorOf(request, await ownerIdOf(runtime, textOf(envelope, "sittingId")));
  return answerJson(await takeSittingOp({ runtime, actor }, envelope));
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
