import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";

/** Each account has a page of its own: a phone that was handed on keeps what was written apart (public/page-sw.js). */
export async function loader({ request }: LoaderFunctionArgs) {
  const { accountId } = await requireAccount(request);
  return redirect(`/daily/${accountId}`);
}
