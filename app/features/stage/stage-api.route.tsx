import type { ActionFunctionArgs } from "@remix-run/node";
import { type StageAnswer, StageRequest } from "#app/contracts/stage.ts";
import { actorOf, seatActorOf } from "#server/auth/request-actor.ts";
import { stageCommand } from "#server/commands/stage/by-intent.ts";
import { statusOf } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";

const LARGEST_BODY = 16_000;

/**
 * The buttons of desk, head judge and timekeeper press here and not on their pages: a press must survive a broken
 * network without the page being loaded anew, and be repeated until it is answered.
 */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const text = await request.text();
  const asked = text.length > LARGEST_BODY ? null : StageRequest.safeParse(parsed(text));
  if (asked === null || !asked.success) return new Response(null, { status: 400 });
  const { requestId, seatId, intent, input } = asked.data;
  const command = stageCommand(intent);
  if (command === null) return new Response(null, { status: 400 });
  const actor = seatId === undefined ? await actorOf(request) : await seatActorOf(request, seatId);
  const result = await command.execute({ runtime: getRuntime(), actor, requestId }, input);
  const answer: StageAnswer = { ours: "yanzhen", requestId, result };
  return Response.json(answer, { status: result.ok ? 200 : statusOf(result.refusal) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
