import type { EntryReply } from "#app/contracts/record-views.ts";
import { type AccountActor, findSignedIn } from "#server/auth/actors.ts";
import { getRuntime } from "#server/runtime.ts";

/** Who sends; null: nobody is signed in, or a new password is due. A device is told so and keeps what it has. */
export async function senderOf(request: Request): Promise<AccountActor | null> {
  const signedIn = await findSignedIn(getRuntime(), request.headers.get("cookie"));
  return signedIn === null || signedIn.mustChangePassword ? null : signedIn.actor;
}

const isSignInDue = (reply: EntryReply): boolean =>
  !reply.ok && reply.refusal.kind === "refused" && reply.refusal.rule === "record.sign-in";

/** Our answer is known by its mark, whatever the status: a 422 of ours is an answer, a 200 of a portal is none. */
export function answerDevice(reply: EntryReply): Response {
  const status = reply.ok ? 200 : isSignInDue(reply) ? 401 : reply.again ? 409 : 422;
  return Response.json(reply, { status, headers: { "Cache-Control": "no-store" } });
}
