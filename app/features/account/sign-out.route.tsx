import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { findSignedIn } from "#server/auth/actors.ts";
import { accountCookieName, setCookie } from "#server/auth/cookies.ts";
import { signOut } from "#server/commands/account/sign-out.ts";
import { getRuntime } from "#server/runtime.ts";

/** Open to everybody: it ends only the session of the browser that asks. */
export async function action({ request }: ActionFunctionArgs) {
  const runtime = getRuntime();
  const signedIn = await findSignedIn(runtime, request.headers.get("cookie"));
  if (signedIn !== null) {
    const sessionHash = Buffer.from(signedIn.idHash).toString("hex");
    await signOut.execute({ runtime, actor: signedIn.actor, requestId: uuidv7() }, { sessionHash });
  }
  const cookie = setCookie(runtime, { name: accountCookieName(runtime), value: "", maxAgeSeconds: 0 });
  return redirect("/sign-in", { headers: { "Set-Cookie": cookie } });
}

/** A link must not sign anybody out. */
export const loader = () => redirect("/");
