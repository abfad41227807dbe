import type { ActionFunctionArgs } from "@remix-run/node";
import { type BuzzerAnswer, BuzzerRequest } from "#app/contracts/buzzer.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { buzzerCommand } from "#server/commands/buzzer/by-intent.ts";
import { statusOf } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";

const LARGEST_BODY = 16_000;

/** The buttons of the host's desk press here: a press is repeated until it is answered, without the page being loaded anew. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const text = await request.text();
  const asked = text.length > LARGEST_BODY ? null : BuzzerRequest.safeParse(parsed(text));
  if (asked === null || !asked.success) return new Response(null, { status: 400 });
  const { requestId, intent, input } = asked.data;
  const command = buzzerCommand(intent);
  if (command === null) return new Response(null, { status: 400 });
  const actor = await actorOf(request);
  const result = await command.execute({ runtime: getRuntime(), actor, requestId }, input);
  const answer: BuzzerAnswer = { ours: "yanzhen", requestId, result };
  return Response.json(answer, { status: result.ok ? 200 : statusOf(result.refusal) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
