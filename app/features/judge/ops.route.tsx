import type { ActionFunctionArgs } from "@remix-run/node";
import { seatActorOf } from "#server/auth/request-actor.ts";
import { submitOp } from "#server/commands/score/submit-op.ts";
import { getRuntime } from "#server/runtime.ts";

const NO_STORE = { "Cache-Control": "no-store" };
/** A sheet of forty criteria with a comment of five hundred characters each, in UTF-8. */
const BODY_AT_MOST = 65_536;

/**
 * The judge's operations where no socket can be had: the same envelope, the same command, the same answer.
 * The actor is the device paired to the seat the envelope names; a foreign origin is refused before Remix.
 */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { Allow: "POST" } });
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    return new Response(null, { status: 415, headers: NO_STORE });
  }
  const text = await request.text();
  if (text.length > BODY_AT_MOST) return new Response(null, { status: 413, headers: NO_STORE });
  const envelope = parsed(text);
  if (envelope === undefined) return new Response(null, { status: 400, headers: NO_STORE });
  const actor = await seatActorOf(request, seatIdOf(envelope));
  const answer = await submitOp({ runtime: getRuntime(), actor }, envelope);
  return Response.json(answer, { headers: NO_STORE });
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const seatIdOf = (envelope: unknown): string => {
  const seatId: unknown =
    typeof envelope === "object" && envelope !== null ? Reflect.get(envelope, "seatId") : null;
  return typeof seatId === "string" ? seatId : "";
};
