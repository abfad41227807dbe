import type { ActionFunctionArgs } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { importContest } from "#server/commands/results/import-contest.ts";
import { statusOf } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";

/** A contest of 5,000 sheets with comments. */
const LARGEST_BODY = 5_000_000;
const NO_STORE = { "Cache-Control": "no-store" };

/**
 * `{document, take, unitId?}` as JSON puts a contest file in; without a unit into the one the account organises.
 * Answers with the command's Result.
 */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    return new Response(null, { status: 415, headers: NO_STORE });
  }
  const actor = await actorOf(request);
  if (actor.kind !== "account") return new Response(null, { status: 403, headers: NO_STORE });
  const text = await request.text();
  if (text.length > LARGEST_BODY) return new Response(null, { status: 413, headers: NO_STORE });
  const body = parsed(text);
  if (body === null) return new Response(null, { status: 400, headers: NO_STORE });
  const input = { unitId: organisedUnit(actor), ...body };
  const result = await importContest.execute({ runtime: getRuntime(), actor, requestId: uuidv7() }, input);
  return Response.json(result, { status: result.ok ? 200 : statusOf(result.refusal), headers: NO_STORE });
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });

const organisedUnit = (actor: Extract<Actor, { kind: "account" }>): string | null =>
  actor.grants.find(({ role }) => role === "districtOrganiser" || role === "subdistrictManager")?.unitId ??
  null;

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
