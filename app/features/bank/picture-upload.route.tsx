import type { ActionFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { addPicture } from "#server/commands/bank/add-picture.ts";
import { act, requestIdOf } from "#server/http/act.ts";

/** A picture for the form of a question; the answer names it. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const file = form.get("picture");
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  return act(addPicture, {
    actor,
    input: { unitId: form.get("unitId"), bytes },
    requestId: requestIdOf(form),
  });
}
