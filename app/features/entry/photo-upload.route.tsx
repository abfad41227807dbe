import type { ActionFunctionArgs } from "@remix-run/node";
import { takeRecordPhoto } from "#server/commands/record/take-record-op.ts";
import { requestIdOf } from "#server/http/act.ts";
import { answerDevice, senderOf } from "#server/http/device-answer.ts";
import { getRuntime } from "#server/runtime.ts";

/** A photo of a device, before the record it belongs to. Sent from a page: the answer is JSON all the same. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const actor = await senderOf(request);
  const form = await request.formData();
  const photo = form.get("photo");
  const bytes = photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : new Uint8Array();
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const sent = {
    photoId: text("photoId"),
    accountId: text("accountId"),
    bytes,
    requestId: requestIdOf(form),
  };
  return answerDevice(await takeRecordPhoto({ runtime: getRuntime(), actor }, sent));
}

/** Nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
