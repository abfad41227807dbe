import type { ActionFunctionArgs } from "@remix-run/node";
import { takeRecordOp } from "#server/commands/record/take-record-op.ts";
import { answerDevice, senderOf } from "#server/http/device-answer.ts";
import { getRuntime } from "#server/runtime.ts";

/** The records of a device. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== "POST") return loader();
  const actor = await senderOf(request);
  const envelope: unknown = await request.json().catch(() => null);
  return answerDevice(await takeRecordOp({ runtime: getRuntime(), actor }, envelope));
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
